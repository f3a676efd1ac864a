// @name findEntities  Stored properties of the entities with these ids.
// @param $ids string[]  ids
// @row   id string
// @row   record map
// @engines neo4j, grafeo
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, properties(e) AS record
