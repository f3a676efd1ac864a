import type { timeEn } from "./en.ts";

export const timeEs: Record<keyof typeof timeEn, string> = {
  "time.title": "Dos periodos lado a lado",
  "time.s1": "Qué fue de los vínculos de",
  "time.s2": "entre",
  "time.s3": ", de",
  "time.to": "a",
  "time.s4": "y luego de",
  "time.s5": ", con",
  "time.year0": "Primer año del primer periodo",
  "time.year1": "Último año del primer periodo",
  "time.year2": "Primer año del segundo periodo",
  "time.year3": "Último año del segundo periodo",
  "time.range": "de {low} a {high}",
  "time.finding":
    "{n, plural, =0 {Ningún vínculo estaba activo con certeza en {before}.} one {Un vínculo estaba activo con certeza en {before}.} other {# vínculos estaban activos con certeza en {before}.}} Con certeza {continued, plural, =0 {ninguno continuó} one {uno continuó} other {# continuaron}} en {after} y {lapsed, plural, =0 {ninguno cesó} one {uno cesó} other {# cesaron}}; de {open, plural, =0 {ninguno} one {uno} other {#}} las fechas no lo dicen.",
  "time.change.appeared": "Aparecidos",
  "time.change.continued": "Continuados",
  "time.change.lapsed": "Cesados",
  "time.change.revived": "Reanudados",
  "time.means.appeared": "activos en el segundo periodo, nunca antes",
  "time.means.continued": "activos en ambos, sin ruptura entre ellos",
  "time.means.lapsed": "activos solo en el primer periodo",
  "time.means.revived": "activos de nuevo tras una ruptura",
  "time.certainly": "Con certeza",
  "time.possibly": "Si las fechas dudosas lo permiten",
  "time.showAll": "Mostrar {n, plural, one {# más} other {# más}}",
  "time.unlisted":
    "{n, plural, one {Aquí se cuenta # más sin nombrarlo; una pregunta más estrecha lo nombra.} other {Aquí se cuentan # más sin nombrarlos; una pregunta más estrecha los nombra.}}",
  "time.none": "Ninguno.",
  "time.entered": "Quién entró",
  "time.left": "Quién salió",
  "time.whoNote": "Solo por vínculos fechados: con vínculo en un periodo, sin él en el otro.",
  "time.perhaps": "quizá",
  "time.picture":
    "Vínculos aparecidos, continuados, cesados y reanudados, en barras; la tabla los da por tipo, método, campo y región",
  "time.key": "Grueso: con certeza. Fino: como máximo, si las fechas dudosas lo permiten.",
  "time.by": "Contar por",
  "time.by.type": "tipo de vínculo",
  "time.by.method": "método",
  "time.by.field": "campo",
  "time.by.regions": "par de regiones",
  "time.caption":
    "{records, plural, one {# vínculo fechado} other {# vínculos fechados}} de {sources, plural, one {# fuente} other {# fuentes}}, {before} y {after}.",
  "time.leftOut":
    "Quedan fuera: {undated, plural, =0 {ningún vínculo sin fecha} one {# vínculo sin fecha} other {# vínculos sin fecha}}, {outside, plural, one {# vínculo} other {# vínculos}} fuera de la pregunta, {hidden, plural, one {# registro no público} other {# registros no públicos}}. Un intervalo va de lo cierto a lo que permiten las fechas dudosas: el número verdadero está en él. Un vínculo conocido hasta su última fuente tiene el final abierto. Sin modelo de azar. Revisión {revision}.",
  "time.ranges": "Qué cambian las fechas dudosas",
  "time.ranges.none": "no se pide",
  "time.ranges.both": "calculado en ambos extremos",
  "time.between": "entre {low} y {high}, según fechas dudosas",
  "time.ends": "{certainly} por fechas ciertas, {possibly} por todo lo que permiten",
  "time.noTie": "sin valor",
  "time.bounded":
    "Intervalos: la medida sobre los vínculos activos con certeza y sobre los quizá activos; el valor verdadero está entre ambos.",
  "time.unbounded":
    "Ambos extremos: la medida sobre los vínculos activos con certeza y sobre los quizá activos; el valor verdadero no tiene por qué estar entre ambos.",
  "time.overTime": "A lo largo del tiempo: {measure}",
  "time.overTimeSaid":
    "De {first} a {last}, por tramos de {step, plural, one {# año} other {# años}}; la banda va de los vínculos activos con certeza a los quizá activos.",
  "time.years": "Años",
  "time.slices": "Mostrar los números",
  "time.gone": "Ningún tramo tiene valor.",
};
