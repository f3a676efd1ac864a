// @name readSource  One source by its id; no row when it is unknown or hidden from the viewer.
// @param $id     string    source id
// @param $levels string[]  levels the viewer may read
// @row   id        string   source id
// @row   key       string   namespace/alias
// @row   type      string
// @row   title     string
// @row   publisher string?
// @row   published string?
// @row   url       string?
// @row   accessed  string?
// @row   language  string?
// @row   level     string
// @row   claims    integer  claims on it that the viewer may see
// @order key   @limit 1 row   @engines neo4j, grafeo   @cost the claims of one source
MATCH (x:Source {id: $id})
WHERE x.level IN $levels
OPTIONAL MATCH (c:Claim)-[:STATED_IN]->(x)
WHERE c.supersededBy = '' AND c.level IN $levels
  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels }
WITH x, count(c) AS claims
RETURN x.id AS id, x.key AS key, x.type AS type, x.title AS title, x.publisher AS publisher, x.published AS published,
  x.url AS url, x.accessed AS accessed, x.language AS language, x.level AS level, claims AS claims
ORDER BY key
LIMIT 1
