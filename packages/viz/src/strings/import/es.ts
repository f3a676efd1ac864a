import type { importEn } from "./en.ts";

export const importEs: Record<keyof typeof importEn, string> = {
  "imp.title": "Importar",
  "imp.ownerOnly":
    "Solo el titular importa archivos. Abra el enlace de un solo uso que el servidor mostró al arrancar.",
  "imp.intro":
    "Una hoja de cálculo, una lista de miembros, una red de otro programa: entregue los archivos que van juntos. Nada se carga antes de que usted haya visto qué saldría de ello.",
  "imp.steps": "Pasos de la importación",
  "imp.step.files": "Archivos",
  "imp.step.columns": "Columnas",
  "imp.step.duplicates": "Duplicados",
  "imp.step.summary": "Resumen",
  "imp.step.loaded": "Cargado",
  "imp.drop": "Suelte aquí los archivos o",
  "imp.choose": "elija archivos",
  "imp.formats":
    "CSV, Excel (XLSX), ODS; Gephi (GEXF), GraphML, GML, Pajek, UCINET, DOT, Kumu; GeoJSON, JSON-LD, Popolo, FollowTheMoney y otros JSON; BibTeX, RIS. Como máximo 20 archivos de 1 GB cada uno.",
  "imp.unfinished": "Comenzadas y sin terminar",
  "imp.state.waiting": "faltan archivos por enviar",
  "imp.state.reading": "en lectura",
  "imp.state.mapping": "espera a que usted mire sus columnas",
  "imp.state.ready": "lista para cargarse",
  "imp.state.loading": "cargándose",
  "imp.state.loaded": "cargada",
  "imp.state.failed": "fallida",
  "imp.showOpen": "Mostrar las importaciones abiertas",
  "imp.goOn": "Continuar",
  "imp.goOnOf": "Continuar con {name}",
  "imp.giveUpOf": "Abandonar {name}",
  "imp.sending": "Enviando {names}",
  "imp.reading": "Leyendo los archivos",
  "imp.comparing": "Comparando con la red",
  "imp.writing": "Cargando",
  "imp.of.records": "{done} de {total} registros",
  "imp.of.megabytes": "{done} de {total} MB",
  "imp.rate.records": "{rate} registros por segundo",
  "imp.rate.megabytes": "{rate} MB por segundo",
  "imp.remains": "{n, plural, one {falta # segundo} other {faltan # segundos}}",
  "imp.chooseAgain":
    "La página se abrió de nuevo. Elija otra vez los mismos archivos y el envío continúa: {names}",
  "imp.otherFiles":
    "Estos son otros archivos. Elija exactamente {names}, o cancele la importación y comience de nuevo.",
  "imp.sendOn": "Continuar el envío donde se detuvo",
  "imp.cancel": "Cancelar la importación",
  "imp.cancelSure": "¿Abandonar esta importación? Nada de ella está cargado.",
  "imp.cancelYes": "Abandonar",
  "imp.cancelNo": "Conservarla",
  "imp.cancelled": "La importación se abandonó. No se cargó nada.",
  "imp.anew": "Comenzar de nuevo",
  "imp.back": "Atrás",
  "imp.gone":
    "El servidor no responde. Nada se pierde mientras siga en marcha: compruébelo e inténtelo de nuevo.",
  "imp.failed": "Esto no funcionó: {detail}",
  "imp.err.draft-unknown":
    "Esta importación ya no existe: se abandonó, o el servidor se reinició. Comience de nuevo.",
  "imp.err.drafts-full": "Ya hay cuatro importaciones abiertas. Cargue o abandone antes una de ellas.",
  "imp.err.draft-not-ready": "La importación avanzó entretanto. Vuelva a cargar la página.",
  "imp.err.upload-out-of-order":
    "Una parte de un archivo no seguía a lo que había llegado. Continúe el envío donde se detuvo.",
  "imp.err.upload-refused":
    "Estos archivos no se pueden tomar juntos: como máximo 20, de 1 GB cada uno, con nombres distintos.",
  "imp.err.upload-name-refused":
    "El nombre de un archivo contiene una barra o un carácter que no se ve, por ejemplo una marca de dirección de escritura. Cambie el nombre escribiéndolo de nuevo y elija otra vez el archivo.",
  "imp.err.import-running": "Se está cargando otra importación. Inténtelo de nuevo cuando haya terminado.",
  "imp.err.import-too-large":
    "Los archivos necesitan más memoria de la que hay para una importación. Divídalos e impórtelos uno tras otro.",
  "imp.err.import-cancelled": "La importación se abandonó. No se cargó nada de ella.",
  "imp.err.disk-full":
    "El disco del servidor está lleno. Libere espacio e inténtelo de nuevo; no se cargó nada.",
  "imp.err.store-full":
    "El disco del servidor está lleno. Libere espacio y comience de nuevo; no se cargó nada.",
  "imp.err.store-conflict": "La red cambió entretanto. Comience de nuevo; no se cargó nada.",
  "imp.err.batch-followed":
    "Una importación posterior de los mismos datos se apoya en esta: {title}, del {day}. No se deshizo nada. Deshaga primero la posterior, después esta, e importe de nuevo los archivos más recientes.",
  "imp.err.owner-only":
    "Solo el titular importa archivos. Abra el enlace de un solo uso que el servidor mostró al arrancar.",
  "imp.err.internal": "Algo falló en el servidor. Comience de nuevo; no se cargó nada.",
  "imp.unread": "Estos archivos no se pueden leer",
  "imp.col.title": "Qué significan las columnas",
  "imp.col.intro":
    "Maillage miró los nombres y los valores, y propone qué significa cada columna. Cambie lo que esté mal; los archivos se leen de nuevo enseguida.",
  "imp.col.proposed": "Esto es una propuesta. Mírela y después úsela.",
  "imp.col.checking": "Leyendo de este modo …",
  "imp.col.ready": "Todo se puede leer.",
  "imp.col.needs":
    "{n, plural, one {# cosa necesita de usted. Está junto a su columna o su fila.} other {# cosas necesitan de usted. Están junto a sus columnas y filas.}}",
  "imp.as.version":
    "Las columnas se entienden como en la importación «{title}» del {date}. Lo que se cargue cuenta como una versión posterior de ella.",
  "imp.as.alike":
    "Las columnas se llaman como en la importación «{title}» del {date} y se entienden igual. Sus datos quedan aparte.",
  "imp.as.anew": "Proponer de nuevo solo a partir de los archivos",
  "imp.as.isNew": "nueva",
  "imp.col.use": "Usar esta lectura",
  "imp.col.asText": "Toda la correspondencia como texto",
  "imp.col.save": "Guardarlo como mapping.yaml, para entregarlo otra vez con los archivos",
  "imp.columns": "Columnas",
  "imp.preview": "Primeras filas de {table}",
  "imp.previewOf": "Se muestran las primeras {n} filas.",
  "imp.row": "Fila",
  "imp.rowN": "Fila {row}:",
  "imp.rows": "{n, plural, one {# fila} other {# filas}}",
  "imp.hasProblem": "necesita de usted",
  "imp.isLeftOut": "omitida",
  "imp.becomes": "Cada fila se convierte en",
  "imp.becomesToo": "y en",
  "imp.also": "También se convierte en otra cosa",
  "imp.ask": "¿Son personas u organizaciones?",
  "imp.ask.rows": "¿Qué son las filas ({names} …)?",
  "imp.ask.columns": "¿Qué son las columnas ({names} …)?",
  "imp.ask.names": "¿Qué son los nombres de «{column}» ({names} …)?",
  "imp.ask.people": "personas",
  "imp.ask.organisations": "organizaciones",
  "imp.ask.events": "eventos",
  "imp.ask.unknown": "no lo sé, o algunas son personas",
  "imp.ask.mixed":
    "Si algunas son personas, déjelo así y añada a los archivos una lista con una columna que diga de cada una «persona» u «organización».",
  "imp.ask.seen.unknown": "Mientras usted no lo diga, solo el titular las ve, con sus vínculos.",
  "imp.ask.seen.people":
    "Solo el titular ve a las personas y sus vínculos, salvo que una columna diga con qué base pública puede verlas todo el mundo.",
  "imp.ask.seen.public": "Todo el mundo podrá verlas.",
  "imp.thing.nothing": "nada",
  "imp.thing.organisations": "una organización",
  "imp.thing.events": "un evento",
  "imp.thing.people": "una persona",
  "imp.thing.ties": "un vínculo",
  "imp.thing.sources": "una fuente",
  "imp.thing.facts": "un dato sobre algo",
  "imp.thing.judgements": "un juicio sobre dos registros",
  "imp.thing.coverage": "el registro de una búsqueda",
  "imp.sameForAll": "{field}, igual para todas las filas:",
  "imp.kindFrom": "— tipo de vínculo según «{column}» →",
  "imp.turn": "Invertir",
  "imp.makeEnds": "Hacer de cada extremo de un vínculo {thing}",
  "imp.makeOneEnd": "Hacer de {value} una organización",
  "imp.makeMissing":
    "{n, plural, one {Hacer una organización del nombre que no tiene fila} other {Hacer organizaciones de los # nombres que no tienen fila}}",
  "imp.onlyWhere": "solo donde «{column}» es {values}",
  "imp.notWhere": "no donde «{column}» es {values}",
  "imp.onlyFilled": "solo donde «{column}» está llena",
  "imp.empty": "vacío",
  "imp.eachOf":
    "{n, plural, one {uno por la celda llena de {columns}} other {uno por cada celda llena de # columnas: {columns}}}",
  "imp.eachColumn": "el nombre de la columna",
  "imp.meansOf": "«{column}» significa",
  "imp.meansToo": "«{column}» también significa otra cosa",
  "imp.usedAlong": "Se lee junto con otras columnas.",
  "imp.leaveOut": "omitir",
  "imp.filled":
    "{n, plural, =0 {siempre vacía} one {llena en # de {rows} filas} other {llena en # de {rows} filas}}",
  "imp.contact": "Descartada: {kind}. Los datos de contacto de personas no se toman.",
  "imp.contact.e-mail": "direcciones de correo electrónico",
  "imp.contact.phone": "números de teléfono",
  "imp.contact.street": "direcciones postales",
  "imp.contact.birth-date": "fechas de nacimiento",
  "imp.contact.take": "Tomarla de todos modos",
  "imp.contact.choose": "Usted la toma de todos modos: {kind}. Elija qué significa; hasta entonces se omite.",
  "imp.contact.taken":
    "Tomada porque usted lo pide: {kind}. Se guardan, y las ve quien puede ver su fila. Tómelas solo si las personas a las que pertenecen están de acuerdo.",
  "imp.contact.drop": "Descartarla de nuevo",
  "imp.columnN": "columna {n}",
  "imp.leaveCellEmpty": "Dejar vacía la celda de la fila {row}",
  "imp.leaveCellsEmpty":
    "{n, plural, one {Dejar vacía la celda rechazada} other {Dejar vacías las # celdas rechazadas}}",
  "imp.cellsEmpty": "{n, plural, one {# celda se deja vacía.} other {# celdas se dejan vacías.}}",
  "imp.takeCells": "Tomarlas de nuevo",
  "imp.leaveUnread": "Dejar vacío todo lo que aquí no se puede leer",
  "imp.unreadEmpty": "Lo que aquí no se puede leer se deja vacío.",
  "imp.askAgain": "Preguntar de nuevo",
  "imp.ownKind": "Hacer de ello un tipo propio",
  "imp.perhaps": "{value} ({label})",
  "imp.moreProblems": "{n, plural, one {Mostrar # más} other {Mostrar # más}}",
  "imp.moreChanges": "{n, plural, one {Mostrar # valor más} other {Mostrar # valores más}}",
  "imp.leaveRowOut": "Omitir la fila {row}",
  "imp.leaveRowsOut":
    "{n, plural, one {Omitir la fila con un problema} other {Omitir las # filas con un problema}}",
  "imp.rowsOut": "{n, plural, one {Se omite la fila {rows}.} other {Se omiten # filas: {rows}.}}",
  "imp.takeAgain": "Volver a tomar todas las filas de {table}",
  "imp.valueBecomes": "{value} se convierte en",
  "imp.nothing": "nada",
  "imp.set": "Fijar",
  "imp.setNothing": "Dejarlo en nada",
  "imp.unsay": "Retirar",
  "imp.unsayOf": "Retirar en qué se convierte {value}",
  "imp.unknownValues": "No se conoce aquí; se toma como «{general}» mientras usted no diga qué es:",
  "imp.suggested": "{message}. {suggestion}.",
  "imp.notes":
    "{n, plural, one {Lo que se hizo por el camino: # nota} other {Lo que se hizo por el camino: # notas}}",
  "imp.file.title": "De todos los archivos",
  "imp.file.source": "¿De dónde viene esto? Título del informe, la lista o la página",
  "imp.file.noSource": "vacío: el propio archivo es la fuente",
  "imp.file.dates": "En todas las columnas, {value} es:",
  "imp.file.dates.ask": "preguntar cada vez qué es",
  "imp.file.encoding": "Codificación de las letras (cámbiela si arriba se ven mal)",
  "imp.dup.title": "¿Hay algo de esto ya en la red?",
  "imp.dup.intro":
    "Dos registros pueden ser una misma organización, un mismo evento o una misma persona con dos nombres. Juzgue ahora o más tarde; ningún registro cambia.",
  "imp.dup.left":
    "{n, plural, =0 {Ningún par le espera.} one {# par se parece.} other {# pares se parecen.}}",
  "imp.dup.on": "{n, plural, =0 {Continuar al resumen} other {Continuar y juzgar el resto más tarde}}",
  "dup.ofFile": "en sus archivos",
  "imp.sum.title": "Lo que se cargaría",
  "imp.adds": "Añade {what}.",
  "imp.addsNothing": "No añade nada nuevo.",
  "imp.n.organisations": "{n, plural, one {# organización} other {# organizaciones}}",
  "imp.n.events": "{n, plural, one {# evento} other {# eventos}}",
  "imp.n.people": "{n, plural, one {# persona} other {# personas}}",
  "imp.n.entities":
    "{n, plural, one {# organización, evento o persona} other {# organizaciones, eventos y personas}}",
  "imp.n.ties": "{n, plural, one {# vínculo} other {# vínculos}}",
  "imp.n.sources": "{n, plural, one {# fuente} other {# fuentes}}",
  "imp.n.facts": "{n, plural, one {# dato} other {# datos}}",
  "imp.n.coverage": "{n, plural, one {# registro de búsqueda} other {# registros de búsquedas}}",
  "imp.sum.changed":
    "{n, plural, one {# cosa se dice de otro modo que antes.} other {# cosas se dicen de otro modo que antes.}}",
  "imp.sum.unchanged":
    "{n, plural, one {# cosa ya está, tal como es.} other {# cosas ya están, tal como son.}}",
  "imp.sum.gone":
    "{n, plural, one {# cosa de una versión anterior ya no está en los archivos. Se queda.} other {# cosas de una versión anterior ya no están en los archivos. Se quedan.}}",
  "imp.sum.leftOut":
    "{n, plural, one {# fila no da nada y se omite.} other {# filas no dan nada y se omiten.}}",
  "imp.sum.judged":
    "{n, plural, one {# juicio sobre duplicados se guarda con ello.} other {# juicios sobre duplicados se guardan con ello.}}",
  "imp.sum.pairs":
    "{n, plural, one {# par que se parece espera en Duplicados.} other {# pares que se parecen esperan en Duplicados.}}",
  "imp.sum.which": "Cuáles: {shown} de {n}",
  "imp.sum.undoable": "Se carga como un solo lote, todo o nada, y puede retirarse.",
  "imp.load": "Cargar",
  "imp.done": "Cargado",
  "imp.nothingNew":
    "Todo esto ya estaba; no hubo nada que cargar. Se apoya en importaciones anteriores y desaparece si estas se deshacen.",
  "imp.added": "Añadido: {what}.",
  "imp.undo": "Deshacer esta importación",
  "imp.undone": "Retirada",
  "imp.undoneText":
    "La importación está deshecha. La red está como estaba antes. También se borró cómo se leyó.",
  "imp.another": "Importar más archivos",
  "imp.open": "Importar archivos",
  "imp.field.id": "Identificador que usan otras tablas",
  "imp.field.sourceType": "Tipo de fuente",
  "imp.field.title": "Título",
  "imp.field.publisher": "Editorial",
  "imp.field.published": "Publicado",
  "imp.field.url": "Dirección en la web",
  "imp.field.accessed": "Consultado el",
  "imp.field.language": "Idioma",
  "imp.field.authors": "Autoras y autores",
  "imp.field.container": "Publicado en (libro, revista, sitio)",
  "imp.field.identifier": "Identificador (DOI, ISBN)",
  "imp.field.pages": "Páginas",
  "imp.field.note": "Nota",
  "imp.field.level": "Quién puede verlo",
  "imp.field.name_lang": "Idioma del nombre",
  "imp.field.other_names": "Otros nombres, sigla",
  "imp.field.source": "Fuente (su identificador)",
  "imp.field.locator": "Dónde en la fuente",
  "imp.field.part_of": "Parte del evento",
  "imp.field.tie": "Identificador del vínculo",
  "imp.field.from": "Vínculo desde",
  "imp.field.tieType": "Tipo de vínculo",
  "imp.field.to": "Vínculo hacia",
  "imp.field.method": "Método de cooperación",
  "imp.field.a": "Uno de los dos",
  "imp.field.b": "El otro",
  "imp.field.verdict": "Juicio",
  "imp.field.reason": "Motivo",
  "imp.field.author": "Quién juzgó",
  "imp.field.at": "Cuándo",
  "imp.field.stance": "Qué dice de ello la fuente",
  "imp.field.confidence": "Cuán segura está la fuente",
  "imp.field.entity": "De quién se trata",
  "imp.field.property": "Qué se dice",
  "imp.field.value": "Valor",
  "imp.field.unit": "Unidad",
  "imp.field.as_of": "A fecha de",
  "imp.field.field": "Ámbito de acción",
  "imp.field.region": "Región",
  "imp.field.looked_on": "Buscado el",
  "imp.field.result": "Resultado de la búsqueda",
  "note.encoding-read": "{file} se leyó como {encoding}.",
  "note.encoding-unsure":
    "{file} no dice cómo están codificadas sus letras. Se leyó como {encoding}; {others} también encajaría.",
  "note.delimiter-read":
    "Las celdas de {table} están separadas por {delimiter, select, comma {una coma} semicolon {un punto y coma} tab {un tabulador} other {una barra vertical}}.",
  "note.empty-table": "{table} de {file} no contiene ninguna fila.",
  "note.empty-rows-left-out":
    "{n, plural, one {Se omitió # fila vacía de {table}.} other {Se omitieron # filas vacías de {table}.}}",
  "note.matrix-not-square":
    "La matriz {table} no es cuadrada. Sin fila o sin columna: {names}. Mire si un nombre está escrito de dos maneras.",
  "note.matrix-two-mode":
    "{table} se lee como una matriz: un vínculo de la fila a la columna por cada celda marcada. Mire si estas columnas son organizaciones o eventos: {names}.",
  "note.years-left-out":
    "Nada dice qué contienen las columnas {names} de {table}; se omiten hasta que usted lo diga.",
  "note.fields-unknown":
    "{names} en {column}: ningún campo de acción conocido aquí. Se omiten hasta que usted diga qué son.",
  "note.hierarchy-flattened":
    "{n, plural, one {# cosa estaba dentro de otra; la columna «parent» lo dice.} other {# cosas estaban dentro de otras; la columna «parent» las nombra.}}",
  "note.look-left-out": "Los colores, tamaños y posiciones están en columnas propias.",
  "note.contact-dropped":
    "{n, plural, one {{column} de {table}: se descartó # celda con datos de contacto.} other {{column} de {table}: se descartaron # celdas con datos de contacto.}}",
  "note.contact-in-cells":
    "{n, plural, one {{column} de {table}: se quitó una dirección de correo o un número de teléfono de # celda, en la fila {row}; el resto de su texto queda.} other {{column} de {table}: se quitaron direcciones de correo o números de teléfono de # celdas, la primera en la fila {row}; el resto de su texto queda.}}",
  "note.same-rows-joined":
    "{n, plural, one {# fila de {table} dice lo que ya dice otra, y se unió a ella.} other {# filas de {table} dicen lo que ya dicen otras, y se unieron a ellas.}}",
  "note.unsourced-file":
    "{n, plural, one {# fila no nombra ninguna fuente: se apoya en el propio archivo {file}, mostrado como un archivo sin fuente.} other {# filas no nombran ninguna fuente: se apoyan en el propio archivo {file}, mostrado como un archivo sin fuente.}}",
  "note.unknown-kind-taken":
    "{n, plural, one {{value} no es un tipo conocido aquí: # fila de {table} recibe el tipo «Tipo desconocido».} other {{value} no es un tipo conocido aquí: # filas de {table} reciben el tipo «Tipo desconocido».}}",
  "note.unknown-kind-taken.plain":
    "{n, plural, one {En # fila de {table} no consta ningún tipo: recibe el tipo «Tipo desconocido».} other {En # filas de {table} no consta ningún tipo: reciben el tipo «Tipo desconocido».}}",
  "note.unknown-restricted":
    "{n, plural, one {# cosa de {table} es de tipo desconocido y puede ser una persona: solo el titular la ve mientras usted no diga qué es.} other {# cosas de {table} son de tipo desconocido y pueden ser personas: solo el titular las ve mientras usted no diga qué son.}}",
  "note.bears-name-of-person":
    "{n, plural, one {# organización o evento lleva el nombre de una persona que solo el titular ve, y tampoco lo ve nadie más: {names}. Mire si es esa persona.} other {# organizaciones o eventos llevan nombres de personas que solo el titular ve, y tampoco los ve nadie más: {names}. Mire si son esas personas.}}",
  "note.bears-name-of-person-public":
    "{n, plural, one {# organización o evento que todo el mundo ve lleva el nombre de una persona que solo el titular ve: {names}. Mire si es esa persona.} other {# organizaciones o eventos que todo el mundo ve llevan nombres de personas que solo el titular ve: {names}. Mire si son esas personas.}}",
  "note.unknown-type-taken":
    "{n, plural, one {{value} no es un tipo de vínculo conocido aquí: # fila de {table} pasa a «relacionado con».} other {{value} no es un tipo de vínculo conocido aquí: # filas de {table} pasan a «relacionado con».}}",
  "note.unknown-type-taken.plain":
    "{n, plural, one {En # fila de {table} no consta ningún tipo de vínculo: pasa a «relacionado con».} other {En # filas de {table} no consta ningún tipo de vínculo: pasan a «relacionado con».}}",
  "note.value-normalised":
    "{n, plural, one {{column} de {table}: # valor se llevó a nuestra forma.} other {{column} de {table}: # valores se llevaron a nuestra forma.}}",
  "note.cells-left-empty":
    "{n, plural, one {{column} de {table}: # valor se dejó vacío, como dice la correspondencia.} other {{column} de {table}: # valores se dejaron vacíos, como dice la correspondencia.}}",
  "note.dates-in-future":
    "{n, plural, one {{column} de {table}: # fecha está en el futuro. Compruebe si es correcta.} other {{column} de {table}: # fechas están en el futuro. Compruebe si son correctas.}}",
  "note.dates-early":
    "{n, plural, one {{column} de {table}: # fecha es anterior al año 1000. Compruebe si es correcta.} other {{column} de {table}: # fechas son anteriores al año 1000. Compruebe si son correctas.}}",
  "note.rows-left-out":
    "{n, plural, one {# fila de {table} no dio nada de su tipo, o se omitió.} other {# filas de {table} no dieron nada de su tipo, o se omitieron.}}",
  "note.not-mapped":
    "Se omitió una parte de {file} que la correspondencia de este formato no nombra: {table}.",
  "note.columns-left-out":
    "{n, plural, one {# columna con datos de {table} se deja fuera: {names}.} other {# columnas con datos de {table} se dejan fuera: {names}.}}",
  "note.rows-above-header":
    "{n, plural, one {Se omitió # fila sobre el encabezado de {table}.} other {Se omitieron # filas sobre el encabezado de {table}.}}",
  "note.no-header": "{table} empieza con números, así que sus columnas no tienen nombre propio.",
  "note.column-unnamed": "Una columna de {table} no tiene nombre; se llama {to}.",
  "note.column-renamed":
    "El nombre {from} está dos veces en el encabezado de {table}; el segundo pasó a ser {to}.",
  "note.column-new": "{column} de {table} no estaba antes. Mire qué significa.",
  "note.column-gone": "{column} de {table} ya no está. Lo que se leía de ella se deja fuera.",
  "note.table-new": "{table} no estaba antes. Se propone como para un archivo nuevo.",
  "note.table-gone": "{table} ya no está.",
  "note.rows-taken-again":
    "{n, plural, one {# fila de {table} se había dejado fuera por su lugar. El archivo ha cambiado desde entonces: se vuelve a tomar.} other {# filas de {table} se habían dejado fuera por su lugar. El archivo ha cambiado desde entonces: se vuelven a tomar.}}",
  "note.cells-taken-again":
    "{n, plural, one {# celda de {table} se tomaba como vacía por su lugar. El archivo ha cambiado desde entonces: se vuelve a leer.} other {# celdas de {table} se tomaban como vacías por su lugar. El archivo ha cambiado desde entonces: se vuelven a leer.}}",
  "note.ends-added":
    "{n, plural, one {# cosa solo está en el extremo de un vínculo; recibió una fila.} other {# cosas solo están en los extremos de vínculos; cada una recibió una fila.}}",
  "note.loops-kept":
    "{n, plural, one {# vínculo va de una cosa a sí misma; omita su fila o corríjala.} other {# vínculos van de una cosa a sí misma; omita sus filas o corríjalas.}}",
  "note.ids-repeated":
    "{n, plural, one {# fila de {table} tiene el nombre o el identificador de una anterior y dice otra cosa en {names} (filas {first} y {second}). Ambas pasan a ser una misma cosa; si son dos, distíngalas en el archivo.} other {# filas de {table} tienen el nombre o el identificador de anteriores y dicen otra cosa en {names} (primero las filas {first} y {second}). Las de un mismo nombre pasan a ser una misma cosa; si son varias, distíngalas en el archivo.}}",
  "note.ids-repeated.plain":
    "{n, plural, one {# fila tiene el identificador de una anterior; ambas hablan de una misma cosa.} other {# filas tienen el identificador de anteriores; hablan cada vez de una misma cosa.}}",
  "note.ids-alike":
    "{n, plural, one {# identificador solo difiere de otro en las mayúsculas o en la forma de sus letras; siguen siendo dos cosas.} other {# identificadores solo difieren de otros en las mayúsculas o en la forma de sus letras; siguen siendo cosas distintas.}}",
  "note.both-directions":
    "{n, plural, one {# vínculo sin dirección está en los archivos desde ambos extremos.} other {# vínculos sin dirección están en los archivos desde ambos extremos.}}",
  "note.zero-ties-left-out":
    "{n, plural, one {# vínculo de valor cero no es un vínculo y se omitió.} other {# vínculos de valor cero no son vínculos y se omitieron.}}",
  "note.missing-ties-left-out":
    "{n, plural, one {# celda de la matriz consta como ausente; no se sabe si hay un vínculo.} other {# celdas de la matriz constan como ausentes; no se sabe si hay vínculos.}}",
  "note.wrong-type-taken": "Un atributo de {file} es de un tipo que no existe; se leyó como texto.",
  "note.undeclared-attribute": "{file} usa un atributo que no declara.",
  "note.key-repeated": "{file} declara un atributo dos veces con las mismas palabras.",
  "note.open-ends-closed": "Un tiempo sin su primer o último momento se leyó con él.",
  "note.hyperedges-read": "Los vínculos de más de dos extremos están en una tabla propia.",
  "note.other-elements-left-out": "Se omitieron partes de {file} que no son ni cosas ni vínculos.",
  "note.matrix-undirected": "Una matriz simétrica se leyó como vínculos sin dirección.",
  "note.ports-read": "Los puertos de las cosas no se leyeron.",
  "note.several-graphs": "{file} contiene varias redes; la columna «graph» las nombra.",
  "note.deep-values-left-out":
    "{n, plural, one {# valor estaba demasiado adentro de otros y se omitió.} other {# valores estaban demasiado adentro de otros y se omitieron.}}",
  "note.numbers-rounded": "Los números enteros de más de 15 cifras se redondearon.",
  "note.entries-left-out":
    "{n, plural, one {Se omitió # entrada que no es un objeto.} other {Se omitieron # entradas que no son objetos.}}",
  "note.topics-left-out": "No se tomaron los juicios del archivo sobre personas y organizaciones.",
  "note.coordinates-rounded": "Las coordenadas se redondearon al tamaño de una ciudad.",
  "note.coordinates-left-out": "Se omitieron coordenadas imposibles.",
  "note.geometry-left-out": "Se omitieron las formas que no son puntos.",
  "note.label-is-number": "Algunas cosas no tienen nombre en los idiomas pedidos, solo un número.",
  "note.fields-left-out": "Se omitieron campos de la bibliografía para los que una fuente no tiene columna.",
  "note.hidden-sheet-read": "La hoja oculta {table} se leyó como las demás.",
  "note.merged-cells": "{table} tiene celdas combinadas; su valor está en la primera.",
  "note.cell-errors-left-out":
    "{n, plural, one {# celda de {table} con un error como #N/A quedó vacía.} other {# celdas de {table} con un error como #N/A quedaron vacías.}}",
  "problem.empty-file": "El archivo está vacío. Omítalo o entregue el que quería.",
  "problem.no-rows":
    "El archivo no contiene filas, solo un encabezado o nada que llegue a serlo. Dé el que quería, u omítalo.",
  "problem.wrong-number-of-cells":
    "La fila tiene más o menos celdas que el encabezado. Ponga entre comillas las celdas que contienen el separador, u omita la fila.",
  "problem.cell-too-long": "Una celda contiene más de diez mil caracteres. Busque unas comillas sin cerrar.",
  "problem.empty-cell": "{column} está vacía y no debe estarlo. Llénela u omita la fila.",
  "problem.impossible-date": "{value} no es una fecha del calendario. Diga qué es.",
  "problem.end-before-start": "El final está antes del inicio. Corrija uno de los dos u omita la fila.",
  "problem.not-a-number": "{value} no es un número.",
  "problem.unknown-country": "{value} no es un país conocido aquí.",
  "problem.unknown-language": "{value} no es un idioma conocido aquí.",
  "problem.unknown-type": "{value} no es un tipo de vínculo conocido aquí.",
  "problem.unknown-field": "{value} no es un ámbito de acción conocido aquí.",
  "problem.unknown-method": "{value} no es un método conocido aquí.",
  "problem.unknown-scope": "{value} no es local, nacional, regional ni internacional.",
  "problem.unknown-confidence": "{value} no dice nada conocido aquí sobre la seguridad de la fuente.",
  "problem.unknown-kind": "{value} no es un tipo conocido aquí.",
  "problem.same-claim-twice": "La fila dice lo que otra dice del mismo lugar. Omítala.",
  "problem.one-id-in-two-kinds": "{value} designa cosas de dos tipos. Dé a una otro identificador.",
  "problem.unknown-source":
    "Ninguna fuente tiene el identificador {value}. Añádala a las fuentes o elija otra columna.",
  "problem.loop": "El vínculo va de {value} a sí mismo. Omita la fila o elija otra columna.",
  "problem.type-not-allowed": "Un vínculo del tipo {value} no puede ir de uno a otro. Elija otro tipo.",
  "problem.dangling-end":
    "Ninguna fila se llama {value}, donde termina el vínculo. Haga de ello una organización u omita la fila.",
  "problem.unmapped-column": "{column} aún no tiene significado. Elija uno u omita la columna.",
  "problem.cannot-be-read": "{value} no se puede leer aquí. Diga en qué se convierte.",
  "problem.ambiguous-value": "{value} puede significar varias cosas. Diga cuál.",
  "problem.unknown-format":
    "El archivo no está en ningún formato conocido aquí. Guárdelo como CSV, XLSX u ODS y comience de nuevo.",
  "problem.nothing-to-import":
    "Ninguna fila se convierte en nada. Elija en qué se convierten las filas de una tabla.",
  "problem.old-workbook":
    "Este es un archivo antiguo de Excel (XLS). Guárdelo como XLSX y comience de nuevo.",
  "problem.damaged-file": "El archivo está dañado. Expórtelo otra vez y comience de nuevo.",
  "problem.truncated-file":
    "El archivo se corta a la mitad. Cópielo o expórtelo otra vez y comience de nuevo.",
  "problem.mixed-encodings":
    "Las letras del archivo están codificadas de dos maneras a la vez. Guárdelo como UTF-8 y comience de nuevo.",
  "problem.encrypted-file":
    "El archivo está protegido con contraseña. Guárdelo sin ella y comience de nuevo.",
  "problem.malformed-csv":
    "Unas comillas no se cierran, o están dentro de una celda sin comillas. Ponga la celda entre comillas, y duplique las que contenga.",
  "problem.malformed-json": "El archivo rompe su lista de valores. Expórtelo de nuevo.",
  "problem.file-too-large": "El archivo es mayor de lo que puede ser uno. Divídalo.",
  "problem.unknown-encoding": "La codificación pedida no existe. Guarde el archivo como UTF-8.",
  "problem.wrong-encoding": "Las letras del archivo no se ajustan a su codificación. Guárdelo como UTF-8.",
  "problem.nul-byte": "El archivo está dañado, o no es un texto. Expórtelo de nuevo.",
  "problem.line-too-long":
    "Una línea es demasiado larga. Mire si se perdieron los finales de línea, o quite los textos largos.",
  "problem.unpacks-too-large":
    "Descomprimido, el archivo supera lo que puede ser. Guárdelo más pequeño, o como CSV.",
  "problem.too-many-columns":
    "Hay más columnas de las que puede tener una tabla. Mire si el separador es el correcto.",
  "problem.malformed-xml": "Una parte del libro está dañada. Guárdelo de nuevo en su hoja de cálculo.",
  "problem.doctype-refused":
    "El archivo declara un tipo de documento (DOCTYPE), que podría traer otros archivos. Guárdelo de nuevo en su hoja de cálculo.",
  "problem.nested-too-deep":
    "Hay partes del archivo anidadas a demasiada profundidad. Guárdelo de nuevo donde se hizo.",
  "problem.malformed-workbook":
    "Al libro le falta una parte, o sus celdas están desordenadas. Guárdelo de nuevo en su hoja de cálculo.",
  "problem.far-cell": "Una celda está muy lejos de la tabla. Borre lo que haya allí.",
  "problem.too-many-entries":
    "El archivo contiene demasiadas partes. Guárdelo de nuevo en su hoja de cálculo.",
  "problem.unsafe-entry-name":
    "Un nombre dentro del archivo lleva a otra parte, o engaña. No se fíe del archivo.",
  "problem.entry-not-a-file":
    "El archivo contiene un enlace en lugar de una parte. Comprímalo de nuevo con sus partes.",
  "problem.unknown-packing": "Una parte del archivo está comprimida de un modo inusual. Guárdelo de nuevo.",
  "problem.untrue-size":
    "Una parte del archivo es más larga o más corta de lo que el archivo dice. No se fíe de él; expórtelo de nuevo.",
  "problem.entry-twice":
    "El archivo contiene dos partes del mismo nombre. Comprímalo de nuevo con cada una una sola vez.",
  "problem.archive-in-archive": "El archivo contiene otro archivo comprimido. Descomprima primero ese.",
};
