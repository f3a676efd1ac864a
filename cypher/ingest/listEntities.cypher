// @name listEntities  Stored properties of every entity.
// @row   record map
// @engines neo4j, grafeo
MATCH (e:Entity)
RETURN properties(e) AS record
