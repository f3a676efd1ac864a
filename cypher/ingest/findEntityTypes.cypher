// @name findEntityTypes  Type of the entities with these keys.
// @param $keys string[]  namespace/alias
// @row   key string
// @row   type string
// @engines neo4j, grafeo
MATCH (e:Entity)
WHERE e.key IN $keys
RETURN e.key AS key, e.type AS type
