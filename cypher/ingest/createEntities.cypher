// @name createEntities  New entities, one text per entity type; the generator writes each type in place of ENTITY_TYPE.
// @expand ENTITY_TYPE
// @param $rows map[]  properties of each entity
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
CREATE (e:Entity:ENTITY_TYPE)
SET e = row
RETURN count(e) AS done
