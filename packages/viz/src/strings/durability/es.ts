import type { durabilityEn } from "./en.ts";

export const durabilityEs: Record<keyof typeof durabilityEn, string> = {
  "last.title": "Lo que dura",
  "last.s1": "¿Cuánto dura la cooperación, según",
  "last.by": "Lo que se compara",
  "last.by.method": "su forma",
  "last.by.field": "su campo",
  "last.s2": ", en",
  "last.s3": ", a lo largo de",
  "last.s4": ", con",
  "last.s5": ", si termina tras",
  "last.s6": "?",
  "last.lapse": "Silencio que pone fin a la cooperación",
  "last.lapse.gaps": "{n, plural, one {# intervalo habitual} other {# intervalos habituales}} de silencio",
  "last.cancelled": "El cálculo se canceló.",
  "last.choose": "Elija una línea, o una de estas.",
  "last.groups": "Terminadas, de todas",
  "last.half": "La mitad dura más de {low} a {high} años, según cómo se lean las fechas inciertas.",
  "last.halfOne": "La mitad dura más de {low} años.",
  "last.halfLeast":
    "Con una lectura de las fechas, la mitad dura más de {low} años; con la otra, más de la mitad duró mientras alguien miró.",
  "last.halfNone": "Más de la mitad duró mientras alguien miró.",
  "last.interval": "Solo por azar podría estar entre {low} y {high} años (intervalo del 95 %).",
  "last.intervalOpen":
    "Solo por azar podría estar en cualquier punto desde {low} años: su intervalo del 95 % no tiene límite superior.",
  "last.few": "se apoya en pocos casos",
  "last.fewAtRisk":
    "Tómese con cautela: de {watched} períodos observados en total, {n, plural, one {solo # seguía observado} other {solo # seguían observados}} entonces.",
  "last.tooFew":
    "Muy pocos datos para concluir: {n, plural, =0 {ningún período terminó} one {# período terminó} other {# períodos terminaron}}, hacen falta diez.",
  "last.counts":
    "{pairs, plural, one {# par} other {# pares}}, {spells, plural, one {# período} other {# períodos}} de cooperación: {ended} terminaron, los demás constan hasta su última fuente. {unwatched} solo se conocen por una fuente posterior y no se observaron en ningún momento.",
  "last.sensitive": "Depende de cómo se lean las fechas inciertas.",
  "last.test.title": "¿Duran lo mismo?",
  "last.test.null":
    "Muy pocos datos para concluir: hacen falta diez períodos terminados en cada una de dos formas.",
  "last.test.field": "Los campos no se comparan con una prueba: un mismo par está en varios.",
  "last.test.differ":
    "No. Si las {n} formas con diez períodos terminados duraran lo mismo, el azar las separaría así {p} veces de cada 1000.",
  "last.test.alike":
    "Puede ser. Si las {n} formas con diez períodos terminados duraran lo mismo, el azar las separaría así {p} veces de cada 1000.",
  "last.test.sensitive":
    "Depende de las fechas inciertas: el azar solo separaría así las {n} formas {p} veces de cada 1000.",
  "last.less": "menos de 1",
  "last.range": "{low} a {high}",
  "last.picture": "Parte de la cooperación que dura más de tantos años, línea por línea",
  "last.axis": "años desde el comienzo",
  "last.atRisk": "aún observadas",
  "last.key.long": "fechas inciertas leídas a lo largo",
  "last.key.short": "leídas a lo corto",
  "last.key.band": "intervalo del 95 %",
  "last.key.tick": "ya no observada",
  "last.caption": "{spells, plural, one {# período} other {# períodos}} de cooperación, {years}.",
  "last.method":
    "Kaplan-Meier, con entrada tardía: lo que solo se conoce porque una fuente posterior lo encontró todavía cuenta desde esa fuente. Un período termina cuando una fuente lo dice, o tras un silencio de {factor, plural, one {# intervalo habitual} other {# intervalos habituales}} y de al menos {least} años. El intervalo es el de Greenwood, en escala log-log; las formas se comparan con log-rank. Se dejan fuera: {withoutStart, plural, one {# vínculo} other {# vínculos}} sin comienzo, {undated} sin fecha, {people} de personas, {outside} fuera de la pregunta, {hidden, plural, =0 {ningún registro no público} one {# registro no público} other {# registros no públicos}}. Revisión {revision}.",
  "last.window":
    "De un período solo cuenta lo que se observó dentro de los años: entra tarde si empezó antes y queda censurado al final si siguió.",
  "last.none": "Ninguna cooperación de esta pregunta tiene comienzo conocido. Amplíe los años o los campos.",
  "last.col.group": "Cooperación",
  "last.col.pairs": "Pares",
  "last.col.ended": "Terminados",
  "last.col.median": "La mitad dura más de (años)",
  "last.more":
    "{n, plural, one {# forma más no tiene} other {# formas más no tienen}} ningún período terminado.",
  "dormant.title": "En silencio más de lo habitual",
  "dormant.lead":
    "Silencio hasta el último día conocido ({until}), frente al intervalo habitual entre reuniones: más de uno es retraso, más de {lapse}, interrupción. {without, plural, =0 {De cada par se conoce algún ritmo.} one {De # par no se conoce ritmo.} other {De # pares no se conoce ritmo.}}",
  "dormant.counts":
    "{late, plural, =0 {Ningún par va} one {# par va} other {# pares van}} con retraso, {lapsed, plural, =0 {ninguno se ha interrumpido} one {# se ha interrumpido} other {# se han interrumpido}}, {unsure} una cosa u otra según las fechas inciertas, {onTime} a tiempo.",
  "dormant.own": "Según su propio ritmo",
  "dormant.ownAbout": "Estos actuaron juntos tres veces o más.",
  "dormant.pooled": "Según el ritmo de todos los pares",
  "dormant.pooledAbout":
    "Estos actuaron juntos muy pocas veces para tener ritmo propio. Se miden por el intervalo mediano de todos los pares de su forma, que dice menos de ellos.",
  "dormant.item":
    "{acts, plural, one {# reunión} other {# reuniones}}, la última en {last}; silencio de {silent} años, {gaps} intervalos habituales",
  "dormant.itemTie":
    "{method}; consta por última vez en {last}, hace {silent} años, {gaps} intervalos habituales",
  "dormant.late": "con retraso",
  "dormant.lapsed": "interrumpido",
  "dormant.on-time": "a tiempo",
  "dormant.unsure": "con retraso o no, según las fechas",
  "dormant.lateOrLapsed": "con retraso o interrumpido, según las fechas",
  "dormant.folded":
    "{n, plural, one {# par solo con retraso, o dudoso según las fechas} other {# pares solo con retraso, o dudosos según las fechas}}",
  "dormant.show": "Mostrar {n} más",
  "dormant.unlisted":
    "{n, plural, one {# par más no aparece en la lista.} other {# pares más no aparecen en la lista.}}",
  "dormant.sources": "{n, plural, =0 {ninguna fuente} one {# fuente} other {# fuentes}}",
  "dormant.met": "Se reunieron en",
  "dormant.earlier": "{n, plural, one {y # anterior} other {y # anteriores}}",
  "dormant.leftOut":
    "Se dejan fuera: {over, plural, one {# par del que una fuente dice que terminó} other {# pares de los que una fuente dice que terminó}}, {largeEvents, plural, one {# evento} other {# eventos}} de más de {largest} organizaciones, {withoutStart, plural, one {# vínculo} other {# vínculos}} sin comienzo, {undated} sin fecha, {people} de personas, {outside} fuera de la pregunta, {hidden, plural, =0 {ningún registro no público} one {# registro no público} other {# registros no públicos}}. Revisión {revision}.",
  "dormant.none": "Nadie en esta pregunta lleva en silencio más de lo habitual.",
};
