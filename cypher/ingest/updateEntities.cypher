// @name updateEntities  Replaces all properties and the type of entities, one text per entity type.
// @expand ENTITY_TYPE
// @param $rows map[]  properties of each entity
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
REMOVE e:Organisation:Event:Person
SET e = row
SET e:ENTITY_TYPE
RETURN count(e) AS done
