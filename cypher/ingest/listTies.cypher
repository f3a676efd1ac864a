// @name listTies  Every tie with its ends and stored properties.
// @row   id string
// @row   type string
// @row   source string
// @row   target string
// @row   record map
// @engines neo4j, grafeo
MATCH (s:Entity)-[r]->(t:Entity)
RETURN r.id AS id, type(r) AS type, s.id AS source, t.id AS target, properties(r) AS record
