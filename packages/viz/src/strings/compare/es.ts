import type { compareEn } from "./en.ts";

export const compareEs: Record<keyof typeof compareEn, string> = {
  "compare.title": "Comparar",
  "compare.s1": "¿Qué tienen en común",
  "compare.and": "y",
  "compare.s2": ", a lo largo de",
  "compare.s3": ", con",
  "compare.by": ", por vínculos",
  "compare.s4": "?",
  "compare.pick": "elija una organización",
  "compare.one": "La primera organización",
  "compare.other": "La segunda organización",
  "compare.with": "Comparar con otra",
  "compare.choose":
    "Elija dos organizaciones para ver qué tienen en común. Con una sola, esta página enumera con quién podría trabajar de forma plausible; sin ninguna, las parejas más plausibles de todas.",
  "compare.partners": "Socios de ambas",
  "compare.occasions": "Eventos y redes de ambas",
  "compare.fields": "Campos de ambas",
  "compare.places": "Lugares de ambas",
  "compare.sources": "Fuentes que hablan de ambas",
  "compare.nothing": "Ninguno en esta pregunta.",
  "compare.share": "{shared} de {either} que tiene una u otra",
  "compare.working": "Ver en qué se apoya ({n})",
  "compare.unstated": "Ninguna fuente que usted pueda ver lo dice.",
  "compare.more": "{n, plural, one {Mostrar # más} other {Mostrar # más}}",
  "compare.findingMore":
    "Comparten {observed, plural, one {# evento o red} other {# eventos y redes}}; el azar daría {expected}. Es más de lo que explica el azar.",
  "compare.findingChance":
    "Comparten {observed, plural, one {# evento o red} other {# eventos y redes}}; el azar daría {expected}. El azar puede explicarlo.",
  "compare.findingNone": "No comparten ningún evento ni red en esta pregunta.",
  "compare.chance":
    "En {p} de cada 1000 tablas al azar, como mucho, comparten tantos; en ellas cada organización participa con la misma frecuencia y cada uno de los {occasions} eventos y redes tiene tantas ({draws} sorteadas por curveball, semilla {seed}).",
  "compare.newman":
    "Peso de lo compartido {value}: los encuentros pequeños cuentan más, 1/(d−1) por cada uno de d organizaciones.",
  "compare.ways": "Caminos entre ellas",
  "compare.waysBy": "Primero los que vienen según",
  "compare.order": "Qué caminos vienen primero",
  "compare.order.steps": "los menos pasos",
  "compare.order.time": "el orden del tiempo",
  "compare.stepsAbout": "Cuándo existió cada vínculo no cuenta.",
  "compare.timeAbout.possibly":
    "Cada paso puede seguir al anterior: lo que llegó por un vínculo de 2005 no continúa por uno que terminó en 2001. Las fechas se leen tan favorablemente como permiten, y un vínculo sin fecha transmite en cualquier momento. Una noticia pudo pasar por aquí; nada dice que lo hiciera.",
  "compare.timeAbout.certainly":
    "Cada paso puede seguir al anterior, sean cuales sean las fechas inciertas; un vínculo sin fecha no transmite nada. Una noticia pudo pasar por aquí; nada dice que lo hiciera.",
  "compare.fromTo": "De {from} a {to}",
  "compare.arrives.possibly": "llegada como muy pronto: {date}",
  "compare.arrives.certainly": "llegada como muy tarde: {date}",
  "compare.arrivesAny": "ninguna fecha acota la llegada",
  "compare.noWay": "Ningún camino lleva de una a otra en esta pregunta.",
  "compare.brokers": "Entre ellas están",
  "compare.onWays": "{n, plural, one {en # camino} other {en # caminos}}",
  "compare.steps": "{n, plural, one {# paso} other {# pasos}}",
  "compare.waysLeftOut":
    "No se buscó ningún camino por: {outside, plural, one {# vínculo} other {# vínculos}} fuera de la pregunta{certainty, select, certainly { ({undated} de ellos sin fecha)} other {}}, {hidden, plural, =0 {ningún registro no público} one {# registro no público} other {# registros no públicos}}. {certainty, select, certainly {} other {{undated, plural, one {# vínculo sin fecha cuenta} other {# vínculos sin fecha cuentan}} para cualquier momento. }}Revisión {revision}.",
  "compare.leftOut":
    "Se dejan fuera: {outside, plural, one {# vínculo} other {# vínculos}} de ambas fuera de la pregunta{certainty, select, certainly { ({undated} de ellos sin fecha)} other {}}, {hidden, plural, =0 {ningún registro no público} one {# registro no público} other {# registros no públicos}}. {certainty, select, certainly {} other {{undated, plural, one {# vínculo sin fecha cuenta} other {# vínculos sin fecha cuentan}} para cualquier momento. }}Revisión {revision}.",
  "compare.plausible": "Con quién podría trabajar {name} de forma plausible",
  "compare.plausibleAbout":
    "En esta pregunta no consta ningún vínculo entre ellas. Eso no indica que deba haberlo: son preguntas por hacer.",
  "compare.best": "Parejas que podrían trabajar juntas de forma plausible",
  "compare.thesePair": "Comparar {one} y {other}",
  "compare.commonAbout": "Un socio común que trabaja con pocas más cuenta más.",
  "compare.metAbout": "Presentes en los mismos lugares: un encuentro pequeño cuenta más.",
  "compare.complementaryAbout":
    "Una socia de la una trabaja con una socia de la otra, como entre organizaciones que se completan.",
  "compare.moreWays": "{n, plural, one {y # camino más como este} other {y # caminos más como estos}}",
  "compare.plausibleMethod":
    "Entre {nodes} organizaciones con {ties} vínculos entre ellas, {most} parejas por lista como mucho.",
  "compare.common": "A través de socios comunes",
  "compare.met": "Por haber coincidido en eventos y redes",
  "compare.complementary": "Por complementarias, a tres pasos",
  "compare.through": "a través de",
  "compare.quality":
    "Probado en esta red, con las listas tal como eran antes de {from}: de los {n} vínculos nuevos desde entonces, ocultos a las listas, {common} estaban entre las {k} primeras parejas por socios comunes, {occasions} entre las {k} primeras por eventos y redes y {steps} entre las {k} primeras a tres pasos; una lista al azar habría nombrado {chance}. De las {k} primeras parejas por eventos y redes, {met} coincidieron desde entonces en un evento o una red, donde el azar da {metChance}. Las parejas de igual rango comparten su puesto.",
  "compare.qualityNone": "Hay muy pocos vínculos fechados para probar cuánto aciertan estas listas.",
  "compare.plausibleLeftOut":
    "Se dejan fuera: {outside, plural, one {# vínculo} other {# vínculos}} fuera de la pregunta{certainty, select, certainly { ({undated} de ellos sin fecha)} other {}}, {people} de personas, {dissolved, plural, one {# organización disuelta} other {# organizaciones disueltas}}, {hidden, plural, =0 {ningún registro no público} one {# registro no público} other {# registros no públicos}}. {certainty, select, certainly {} other {{undated, plural, one {# vínculo sin fecha cuenta} other {# vínculos sin fecha cuentan}} para cualquier momento. }}Revisión {revision}.",
  "compare.col.what": "Qué",
  "compare.col.shared": "Compartido",
  "compare.col.onlyOne": "Solo la primera",
  "compare.col.onlyOther": "Solo la segunda",
  "compare.col.jaccard": "De lo que tiene una u otra (Jaccard)",
  "compare.col.overlap": "De la que tiene menos (solapamiento)",
};
