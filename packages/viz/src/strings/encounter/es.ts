/** Frases de lo que rodea un encuentro: lo que podría cambiar, mesas, tarjetas, listas, y quién vino. */
export const encounterEs = {
  "enc.limits": "Qué impide una lista mejor",
  "enc.limit": "{way}: {aims}.",
  "enc.limitsNone": "Ninguna regla sola lo impide: ceder un paso no ayudaría.",
  "enc.effect": "Lo que el encuentro podría cambiar",
  "enc.effectAbout":
    "Si todos los que se encuentran crearan vínculos. Un encuentro es una oportunidad, nunca un vínculo.",
  "enc.before":
    "Quienes tienen un vínculo en lo que este plan pregunta, y sus invitados, son {entities} actores. Hoy sus {ties} vínculos los dejan en {components, plural, one {# parte} other {# partes}} sin vínculo entre sí; la mayor reúne {largest}.",
  "enc.after":
    "Entonces {entities} actores y {ties} vínculos formarían {components, plural, one {# parte} other {# partes}}; la mayor reuniría {largest}.",
  "enc.pairs":
    "{new, plural, one {# par se encontraría} other {# pares se encontrarían}} sin vínculo conocido, {known, plural, one {# par} other {# pares}} con uno.",
  "enc.past":
    "En {encounters, plural, one {# encuentro conocido} other {# encuentros conocidos}} {pairs, plural, one {se encontró # par} other {se encontraron # pares}} sin vínculo; de {followed} se conoce un vínculo que empezó en {years, plural, one {el año siguiente} other {los # años siguientes}}.",
  "enc.pastShare": "Es el {value} %, o entre el {low} y el {high} % al sortear de nuevo los encuentros.",
  "enc.pastNone": "No consta a qué llevaron encuentros anteriores.",
  "enc.matrix": "Vínculos entre regiones de la lista, hoy y si todos los que se encuentran crearan vínculos",
  "enc.cell": "{pair}: {before} hoy, {after} entonces, {expected} esperados por azar",
  "enc.cellShort": "{pair}: {before} hoy, {after} entonces",
  "enc.key": "Lleno: vínculos de hoy. Anillo: si todos los que se encuentran crearan vínculos.",
  "enc.circle":
    "Los invitados alrededor de una mesa, región por región: {known, plural, one {# vínculo} other {# vínculos}} de hoy, {bridges, plural, one {# pareja} other {# parejas}} a ambos lados de un puente de los fines",
  "enc.circleKey":
    "Línea: un vínculo de hoy. Discontinua: una pareja a ambos lados de un puente de los fines, aún sin vínculo. Los números son los de la lista.",
  "enc.anyLanguage": "cualquier lengua",
  "enc.tableLanguage": "Lengua de la mesa {n}",
  "enc.fixed": "{guest} se sienta en la {table}, {round}",
  "enc.fixedTable": "Mesa de {name}",
  "enc.fixedRound": "Ronda de {name}",
  "enc.eachRound": "en cada ronda",
  "enc.fixedAdd": "Dar a alguien un asiento fijo",
  "enc.tables": "Mesas",
  "enc.tablesSentence": "Sentarlos en {tables} mesas, {rounds} veces",
  "enc.tables.tables": "Mesas",
  "enc.tables.rounds": "Rondas",
  "enc.tablesStart": "Sentarlos en mesas",
  "enc.tablesNone": "Estas mesas no son posibles: {detail}",
  "enc.tablesMet":
    "{count, plural, one {# par se encontraría} other {# pares se encontrarían}} por primera vez; ninguna disposición pasa de {bound}.",
  "enc.tablesGaps":
    "{count, plural, one {# de ellos} other {# de ellos}} a ambos lados de un puente, de {bound} como mucho.",
  "enc.tablesRepeats":
    "{count, plural, =0 {Nadie se encuentra dos veces.} one {# encuentro no es el primero.} other {# encuentros no son los primeros.}}",
  "enc.round": "Ronda {n}",
  "enc.table": "Mesa {n}",
  "enc.tableIn": "Mesa {n}, en {language}",
  "enc.cards": "Tarjetas para los invitados",
  "enc.cardsAbout":
    "Una tarjeta para cada invitado: a quién conocer, y por qué. Imprímalas, o guárdelas en PDF.",
  "enc.cardsOpen": "Abrir las tarjetas",
  "enc.print": "Imprimir",
  "enc.backToPlan": "Volver al plan",
  "enc.meet": "A quién conocer",
  "enc.meetNone": "Quien se siente a su lado.",
  "enc.why.bridge": "un puente que este encuentro debe tender",
  "enc.why.field": "ambos trabajan en: {fields}",
  "enc.why.partner": "ambos trabajan con {partners}",
  "enc.lists": "Listas para llevar",
  "enc.lists.invitations": "Invitaciones",
  "enc.lists.travel": "Viaje",
  "enc.lists.interpretation": "Interpretación",
  "enc.lists.tables": "Mesas",
  "enc.lists.reserves": "Suplentes",
  "enc.lists.with": "Con lo que se escribió de los invitados",
  "enc.lists.withAbout":
    "Nada personal va en una lista si usted no lo marca. Quien reciba el archivo puede leerlo.",
  "enc.lists.save": "Guardar {list} como {format}",
  "enc.lists.failed": "No se pudo escribir la lista: {detail}",
  "enc.came": "Después del encuentro",
  "enc.cameAbout": "Marque quién vino. Lo que salió de ello se lee cuando se importan fuentes nuevas.",
  "enc.cameStart": "Anotar quién vino",
  "enc.cameCount":
    "Vinieron {came} de {planned}; fuera de la lista: {unplanned, plural, =0 {nadie} one {# invitado} other {# invitados}}.",
  "enc.cameOther": "Vino alguien más",
  "enc.cameNoDate": "Diga arriba qué día fue el encuentro, para leer lo que salió de él.",
  "enc.cameTies":
    "{n, plural, =0 {No consta ningún vínculo entre ellos que empezara desde entonces.} one {Consta # vínculo entre ellos que empezó desde entonces:} other {Constan # vínculos entre ellos que empezaron desde entonces:}}",
  "enc.cameTie": "{source}, {type}, {target}",
  "enc.cameBridge": "{bridge}: {n, plural, =0 {todavía ningún vínculo} one {# vínculo} other {# vínculos}}",
  "enc.file": "añadir invitados de un archivo CSV o XLSX",
  "enc.fileColumns":
    "Columnas que se leen: nombre, país, región, campo, idiomas, costo, riesgo de visado. Varios valores de una celda se separan con punto y coma. Cualquier otra columna, como género, puede contar en una cuota.",
  "enc.fileRead":
    "{n, plural, =0 {No se leyó ningún invitado.} one {# invitado leído y añadido.} other {# invitados leídos y añadidos.}}",
  "enc.fileIgnored": "Dejado aparte: {columns}.",
  "enc.fileProblem": "Fila {row}{column, select, none {} other {, «{column}»}}: {message}",
  "enc.fileFailed": "No se pudo leer el archivo: {detail}",
};
