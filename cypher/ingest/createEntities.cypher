// @name createEntities  New entities, one text per entity type; the generator writes each type in place of ENTITY_TYPE.
// @expand ENTITY_TYPE
// @param $rows list[]  values of ENTITY_COLUMNS
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
CREATE (e:Entity:ENTITY_TYPE {
  id: row[0], key: row[1], type: row[2], kind: row[3], level: row[4], name: row[5], names: row[6],
  search: row[7], country: row[8], city: row[9], fields: row[10], s1: row[11], s2: row[12], e1: row[13],
  e2: row[14], batch: row[15], changedBy: row[16]
})
RETURN count(e) AS done
