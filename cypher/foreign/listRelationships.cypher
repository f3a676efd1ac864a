// @name listRelationships  Every relationship of a database of somebody else.
// @row   id         string    element id
// @row   type       string
// @row   source     string    element id
// @row   target     string    element id
// @row   properties map
// @engines neo4j
MATCH (s)-[r]->(t)
WITH s, r, t, elementId(r) AS id
ORDER BY id
RETURN id, type(r) AS type, elementId(s) AS source, elementId(t) AS target, properties(r) AS properties
