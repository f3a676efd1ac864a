import type { gapsEn } from "./en.ts";

export const gapsEs: Record<keyof typeof gapsEn, string> = {
  "gaps.lead": "¿Dónde",
  "gaps.by": "Lo que se cuenta",
  "gaps.by.ties": "los vínculos directos",
  "gaps.by.occasions": "los eventos y redes compartidos",
  "gaps.between": "entre",
  "gaps.foundOccasions":
    "{observed, plural, one {# evento o red} other {# eventos y redes}} donde ambos están presentes, {expected} esperados si las organizaciones participaran al azar, cada una con la misma frecuencia y cada uno con tantas.",
  "gaps.methodOccasions":
    "Se cuentan los eventos, y las redes y federaciones a las que pertenecen varias, con sede o sin ella: {occasions}, {ties} participaciones. Esperado: tablas en que cada organización participa con la misma frecuencia y cada evento y red tiene tantas, {draws} sorteos (curveball, semilla {seed}); {fixed} celdas quedan vacías porque la organización aún no existía o ya no, o tiene sede en otro país que una red nacional. La segunda prueba mezcla {rows, select, kind {los tipos} other {los lugares}} entre las organizaciones; cuenta la más prudente. {tested, plural, one {# celda probada} other {# celdas probadas}}, {verdicts, plural, =0 {ninguna} other {#}} bajo el 5 % tras corregir. Los eventos rara vez son mixtos, y las redes de un solo continente cuentan como abiertas a todos, pues ninguna fuente dice sus límites: por eso la mayoría de los pares se encuentra menos que el azar. Lea primero las mayores diferencias. Se dejan fuera: {unplaced, plural, =0 {ninguna participación} one {# participación} other {# participaciones}} de organizaciones sin grupo, {undated, plural, =0 {ningún vínculo} one {# vínculo} other {# vínculos}} sin fecha. Revisión {revision}.",
  "gaps.captionOccasions":
    "{kind}: {rows} × {columns}, {ties, plural, one {# participación} other {# participaciones}} en eventos y redes, {years}.",
  "gaps.fewerOccasions": "coinciden en menos eventos y redes de lo esperado",
  "gaps.occasions": "Donde ambos están presentes",
  "gaps.occasionsNone": "En ningún lugar de esta pregunta.",
  "gaps.moreOccasions": "{n, plural, one {Mostrar # más} other {Mostrar # más}}",
  "gaps.hidden":
    "{hidden, plural, =0 {} one {Además se deja fuera # registro no público.} other {Además se dejan fuera # registros no públicos.}}",
  "gaps.undocumented":
    "Ante todo poco documentado: igual de bajo, pero nadie buscó o no se conoce a nadie allí",
  "cell.undocumented": "Sin probar y sin veredicto: los datos no pueden responder por esta casilla.",
  "gaps.order":
    "En orden de lo que falta más allá del azar: lo esperado menos lo hallado, acercado a cero donde se espera poco; a igualdad, la menor q y luego los códigos de fila y columna.",
  "cell.ratio": "Hallado respecto a lo esperado, acercado a 1 donde se sabe poco: {mean} ({low} a {high}).",
  "cell.missing": "Faltan unos {shortfall} más allá del azar.",
  "gaps.against": ", frente a",
  "gaps.null": "Qué es el azar",
  "gaps.null.stub-matching": "extremos de vínculos emparejados de nuevo",
  "gaps.null.edge-swaps": "vínculos que intercambian extremos",
  "gaps.nullWhen":
    "Elija «vínculos que intercambian extremos» donde unos pocos nodos centrales reúnen la mayoría de los vínculos: los extremos emparejados de nuevo pueden unir dos veces a los mismos, y entonces se espera demasiado entre ellos. El intercambio une cada par una vez como mucho, y un par unido dos veces en los datos cuenta una.",
  "rows.kind": "tipos de organización",
  "rows.method": "métodos",
  "work.title": "Mostrar el cálculo",
  "work.first":
    "Primera prueba, {test, select, hypergeometric {extremos de vínculos sacados de una urna (hipergeométrica, exacta)} stubs {extremos de vínculos emparejados de nuevo (exacta)} swaps {grafos simples en que los vínculos intercambian extremos (double edge swaps)} other {tablas repartidas de nuevo (curveball)}}: el azar da tan pocos o menos con p {p}.",
  "work.chain":
    "{test, select, swaps {Intercambios de extremos} other {Intercambios entre eventos}}: {burnIn} antes del primer sorteo, {thinning} entre dos sorteos, {steps} en total para {draws} sorteos (semilla {seed}).",
  "work.second":
    "Segunda prueba, {rows, select, method {métodos mezclados entre los vínculos} other {etiquetas mezcladas entre las organizaciones}}, {draws} veces (semilla {seed}): p {p}.",
  "work.used":
    "Cuenta la p mayor, p {p}; corregida sobre las {tested} casillas probadas (Benjamini y Hochberg), q {q}.",
  "work.untested":
    "Cuenta la p mayor, p {p}. No probada: donde se esperan menos de 3, ni siquiera ninguno dice algo.",
  "work.undocumented":
    "Cuenta la p mayor, p {p}. No probada: nadie buscó aquí o no se conoce ninguna organización, así que los datos no pueden responder.",
  "work.ratio":
    "Razón: ({observed} + {prior}) / ({expected} + {prior}) = {mean}, como si se hubieran hallado {prior} donde se esperaban {prior}; puntos del 5 % y del 95 %: {low} y {high}.",
  "work.shortfall":
    "Lo que falta, que ordena las brechas: {expected} × ({expected} − {observed}) / ({expected} + {prior}) = {shortfall}.",
  "close.by.common-partners": "Sin vínculo conocido, con socios comunes:",
  "close.by.three-steps": "Sin vínculo conocido, con socios vinculados entre sí:",
  "close.introducers": "Quién podría presentarlas:",
  "close.noneLeft": "Ninguna organización de esta casilla existe aún al final del tiempo preguntado.",
  "close.method":
    "Parejas sin vínculo directo: primero por socios comunes, que cuentan menos cuantos más socios tienen, luego por socios vinculados entre sí, a igualdad las de menos vínculos a través de fronteras; después las más cercanas. Buscadas entre {nodes, number} organizaciones y {ties, number} vínculos directos; {most} parejas como mucho.",
  "close.leftOut":
    "{dissolved, plural, =0 {} one {Se deja fuera: # organización disuelta.} other {Se dejan fuera: # organizaciones disueltas.}}",
  "cover.onRecord":
    "{region}: consta cerca del {share} % de sus vínculos en esta pregunta (entre el {low} y el {high} %).",
};
