// @name findSources  Stored properties of the sources with these ids.
// @param $ids string[]  ids
// @row   id string
// @row   record map
// @engines neo4j, grafeo
UNWIND $ids AS wanted
MATCH (x:Source {id: wanted})
RETURN x.id AS id, properties(x) AS record
