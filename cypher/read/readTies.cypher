// @name readTies  Ties that the viewer may see, with both ends.
// @param $types  string[]  tie types; empty = all
// @param $entity string    id of one end; "" = any
// @param $levels string[]  levels the viewer may read
// @row   id      string    tie id
// @row   key     string    namespace/alias
// @row   type    string    tie type
// @row   ownType string?   the network's own type, of which the type is the base
// @row   source  string    entity id
// @row   target  string    entity id
// @row   level   string
// @order key, id   @limit 5000000 rows   @engines neo4j, grafeo   @cost one scan of ties
MATCH (s:Entity)-[r]->(t:Entity)
WHERE s.level IN $levels AND t.level IN $levels AND r.level IN $levels
  AND CASE WHEN size($types) = 0 THEN true ELSE type(r) IN $types END
  AND CASE WHEN $entity = '' THEN true ELSE s.id = $entity OR t.id = $entity END
RETURN r.id AS id, r.key AS key, type(r) AS type, r.ownType AS ownType, s.id AS source, t.id AS target, r.level AS level
ORDER BY key, id
LIMIT 5000000
