/** Lo que el servidor rechaza de planes y listas de invitados, por el código, el defecto y los números que dice. */
export const troubleEs = {
  "err.plan-impossible.pool-empty":
    "Todavía no se puede invitar a nadie. Amplíe la pregunta por la que vienen los invitados, o añada invitados.",
  "err.plan-impossible.guest-twice":
    "El invitado {row} figura dos veces entre quienes pueden ser invitados. Quite uno.",
  "err.plan-impossible.amount-unfit":
    "El invitado {row} tiene un coste o un riesgo por debajo de cero, o que no es un número. Corríjalo.",
  "err.plan-impossible.delegates-unfit":
    "El invitado {row} no puede ocupar de {minimum} a {maximum} plazas. Ponga al menos 1, y un máximo que no sea menor que el mínimo.",
  "err.plan-impossible.no-seat": "No hay ninguna plaza. Ponga al menos una.",
  "err.plan-impossible.seats-crossed":
    "El mínimo de plazas, {minimum}, supera el máximo, {maximum}. Cambie uno de los dos.",
  "err.plan-impossible.quota-twice":
    "La cuota {quota} tiene el identificador de otra anterior. Quítela y añádala de nuevo.",
  "err.plan-impossible.quota-crossed":
    "En la cuota {quota}, el mínimo, {minimum}, supera el máximo, {maximum}. Cambie uno de los dos.",
  "err.plan-impossible.not-in-pool":
    "El número {at} {list, select, must {de quienes deben venir} never {de quienes no pueden ser invitados} notTogether {de aquellos de quienes viene uno como mucho} other {de quienes solo vienen juntos}} no está entre quienes pueden ser invitados. Quítelo, o amplíe la pregunta.",
  "err.plan-impossible.must-and-never":
    "El número {at} de quienes deben venir está también entre quienes no pueden ser invitados. Quítelo de una de las dos listas.",
  "err.plan-impossible.must-too-many":
    "Quienes deben venir necesitan más plazas de las que hay: {needed}, y hay {seats}. Añada plazas, o libere a algunos.",
  "err.plan-impossible.limit-below-zero":
    "Un límite de dinero o de riesgo está por debajo de cero. Ponga cero o más.",
  "err.plan-impossible.weight-unfit":
    "Una parte del objetivo {aim} no vale nada, o vale sin fin. Quite esa parte, o dele otro valor.",
  "err.plan-tables-impossible.no-round": "No hay ninguna ronda. Ponga al menos una.",
  "err.plan-tables-impossible.no-table": "No hay ninguna mesa. Ponga al menos una.",
  "err.plan-tables-impossible.people-too-few":
    "Hay menos personas que mesas: {people} para {tables}. Tome menos mesas, o una lista más larga.",
  "err.plan-tables-impossible.language-too-many":
    "La mesa {table} tiene un idioma pero no existe. Quite ese idioma.",
  "err.plan-tables-impossible.person-twice": "La persona {at} de la lista figura dos veces. Quite una.",
  "err.plan-tables-impossible.seat-stranger":
    "El asiento fijo {seat} es para alguien que no está en la lista. Quítelo.",
  "err.plan-tables-impossible.seat-table":
    "El asiento fijo {seat} está en la mesa {table}, y la última mesa es la {tables}. Corríjalo.",
  "err.plan-tables-impossible.seat-round":
    "El asiento fijo {seat} está en la ronda {round}, y la última ronda es la {rounds}. Corríjalo.",
  "err.plan-tables-impossible.seat-twice":
    "El asiento fijo {seat} está en la mesa {table}, pero la misma persona está fijada en la mesa {other} en la ronda {round}. Quite uno de los dos.",
  "err.plan-tables-impossible.table-full":
    "En la mesa {table}, en la ronda {round}, hay más personas fijadas que asientos ({most}). Libere a algunas, o tome menos mesas.",
  "err.plan-tables-impossible.seats-in-the-way":
    "Los asientos fijos de la ronda {round} dejan una mesa sin un idioma que todos en ella sigan, o sin sus asientos. Libere algunos.",
  "err.plan-tables-impossible.people-in-the-way":
    "En la ronda {round}, ninguna distribución da a cada mesa un idioma que todos en ella sigan: el obstáculo son quienes solo siguen {languages} ({people}). Haga interpretar más idiomas, o tome menos o más mesas.",
  "err.plan-tables-impossible.no-language":
    "En la ronda {round}, ninguna distribución da a cada mesa un idioma que todos en ella sigan. Haga interpretar más idiomas, o tome menos o más mesas.",
  "err.plan-unsolved":
    "No se encontró nada en el tiempo dado ({seconds} s), y nada prueba que no lo haya. Dé más tiempo, o menos reglas o mesas.",
  "err.plan-solver-failed":
    "El programa que busca falló con este plan, lo que no dice nada del plan. Inténtelo de nuevo; si vuelve a fallar, tome menos invitados o reglas.",
  "err.plan-solver-died":
    "El programa que busca acabó antes de responder, por falta de memoria o a mano. Toda lista encontrada hasta entonces está guardada. Inténtelo de nuevo, o reduzca el plan.",
  "err.plan-without-tables": "El plan no dice todavía cuántas mesas y rondas hay.",
  "err.plan-without-list": "El plan no tiene lista todavía. Busque la mejor, o componga una a mano.",
  "err.plan-not-held": "El plan no dice todavía cuándo fue el encuentro, o quién vino. Anote ambas cosas.",
  "err.plan-unknown": "Este plan ya no existe: se borró.",
  "err.plan-unreadable":
    "El archivo de este plan está dañado. Ponga una copia en su lugar y reinicie el servidor, o borre el plan.",
  "err.plan-changed": "Alguien más cambió el plan entretanto. Vuelva a cargar la página y cámbielo después.",
  "err.plan-guest-unknown":
    "El número {at} de la lista no está entre quienes pueden ser invitados. Quítelo de la lista, o amplíe la pregunta.",
  "err.plan-guest-unknown.plain": "Este invitado ya no está entre quienes pueden ser invitados.",
  "err.plan-region-unknown":
    "El objetivo {aim} nombra {part, select, region {una región que aquí no se conoce} other {un campo de acción que aquí no se conoce}}. Elija otro.",
  "err.plan-invalid":
    "El plan no sigue su formato, en este lugar: {place}. Compare esa parte con un plan guardado aquí.",
  "err.scope-invalid": "La pregunta tiene una parte ilegible: {parameter}. Hágala de nuevo.",
  "err.table-too-long": "El archivo tiene más filas que invitados admite un plan. Divídalo, o quite algunas.",
  "err.import-too-large": "El archivo necesita más memoria de la que hay para uno. Divídalo.",
  "err.body-too-large": "Es más de lo que el servidor admite: 8 MB.",
  "err.disk-full": "El disco del servidor está lleno. Libere espacio e inténtelo de nuevo.",
  "err.jobs-full":
    "Están en marcha tantos cálculos como puede haber a la vez. Inténtelo cuando uno haya acabado, o cancele uno.",
  "err.answer-timeout": "La respuesta no estuvo lista a tiempo. Inténtelo de nuevo, o reduzca la pregunta.",
  "err.owner-only":
    "Solo el titular puede hacer esto. Abra el enlace de un solo uso que el servidor mostró al arrancar.",
  "err.internal": "Algo falló en el servidor; su registro nombra el lugar. Inténtelo de nuevo.",
  "guest.missing-column":
    "Ninguna columna lleva por título los nombres de los invitados. Titule la columna de nombres «nombre».",
  "guest.empty-cell": "El invitado no tiene nombre. Póngale uno, o quite la fila.",
  "guest.unknown-country": "El país no se puede leer sin duda. Escriba su código de dos letras.",
  "guest.unknown-country.several": "El país no se puede leer sin duda. Puede ser: {countries}.",
  "guest.unknown-language": "Un idioma no se puede leer. Escriba su código, por ejemplo fr.",
  "guest.unknown-field": "Un campo de acción no es del vocabulario. Tome un nombre que la red use.",
  "guest.unknown-region":
    "La región no es ninguna de las de las Naciones Unidas. Escriba su nombre en inglés, o su código M49.",
  "guest.not-a-number": "Esto no es un importe de cero o más. Escriba un número.",
  "guest.unknown-kind": "Esto no es ni una persona ni una organización. Escriba «persona» u «organización».",
  "guest.id-twice": "La fila {earlier} tiene el mismo identificador. Dé a cada invitado el suyo.",
};
