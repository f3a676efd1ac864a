import type { recordEn } from "./en.ts";

export const recordEs: Record<keyof typeof recordEn, string> = {
  "record.title": "Lo que consta",
  "record.s1": "¿Qué parte de los vínculos consta, por",
  "record.by": "Repartido por",
  "record.by.field": "campo",
  "record.by.region": "región",
  "record.by.region-field": "región y campo",
  "record.s2": ", a lo largo de",
  "record.s3": ", con",
  "record.s4": "?",
  "record.finding":
    "Consta cerca del {share} % de los vínculos (entre {low} y {high} %). Hay al menos unos {least} (de {from} a {to}).",
  "record.tooFew": "Muy pocos datos para concluir.",
  "record.about":
    "Según la frecuencia con que fuentes independientes, una por editorial, dicen el mismo vínculo. No corrige nada ni añade vínculos; lo que todas las fuentes callan se le escapa.",
  "record.col.part": "Dónde",
  "record.col.ties": "Vínculos que constan",
  "record.col.share": "Cerca de esta parte",
  "record.col.least": "Al menos tantos",
  "record.caption":
    "Cobertura muestral según Chao y Jost, cota inferior de Chao; intervalos del 95 % por {draws} sorteos bootstrap, semilla {seed}. Un vínculo cuenta en cada región o campo de sus dos extremos. Se dejan fuera: {undated} sin fecha, {outside} fuera de la pregunta, {unplaced} sin lugar aquí, {hidden, plural, =0 {ningún registro no público} one {# registro no público} other {# registros no públicos}}. Revisión {revision}.",
  "record.next": "Qué buscar después",
  "record.nextAbout":
    "Vínculos dudosos que por sí solos impiden el veredicto «menos de lo esperado» sobre dos regiones, luego aquellos sin los que un puente se movería entre todas las entidades: de {tried} con una sola fuente, disputados o sin fecha, los demás no lo hacen para ningún par de regiones ni mueven dos puestos a ninguno de los {watched} primeros puentes.{rejudged, plural, =0 { Los veredictos no se volvieron a juzgar: hay demasiados vínculos.} other { {rejudged} pares de regiones tienen tales vínculos; cada uno se juzgó con {draws} sorteos.}}",
  "record.becomes": "Sin este vínculo, {row} y {column} tendrían menos vínculos de lo esperado.",
  "record.becomesWithin":
    "Sin este vínculo, podría decirse que {row} tiene menos vínculos a través de sus fronteras de lo esperado.",
  "record.move": "Si no fuera así, {name} pasaría del puesto {from} al {to} entre los puentes.",
  "record.moveNone": "Si no fuera así, {name}, ahora en el puesto {from}, no sería puente.",
  "record.why.single-source": "una sola fuente",
  "record.why.disputed": "discutido",
  "record.why.undated": "sin fecha",
  "record.cells": "Donde nadie buscó y se esperaría más",
  "record.cell":
    "{observed} hallados, {expected} esperados. Si una búsqueda halla {missing} más, constan tantos como ahora se esperan; si no halla ninguno, la falta se mantiene.",
  "record.more": "{n, plural, one {Mostrar # más} other {Mostrar # más}}",
  "record.none": "Nada en esta pregunta.",
  "record.link": "¿Qué tan completo es el registro y qué buscar después?",
};
