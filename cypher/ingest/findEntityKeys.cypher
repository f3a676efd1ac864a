// @name findEntityKeys  Keys of the entities with these ids.
// @param $ids string[]  ids
// @row   id string
// @row   key string
// @engines neo4j, grafeo
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, e.key AS key
