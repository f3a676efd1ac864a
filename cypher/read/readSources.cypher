// @name readSources  Every source the viewer may see, with the number of claims that rest on it.
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
// @row   authors   string?  parted by |
// @row   container string?
// @row   identifier string?  parted by |
// @row   pages     string?
// @row   note      string?
// @row   level     string
// @row   claims    integer  claims on it that the viewer may see
// @order key   @limit 5000000 rows   @engines neo4j, grafeo   @cost one scan of claims
MATCH (x:Source)
WHERE x.level IN $levels
OPTIONAL MATCH (c:Claim)-[:STATED_IN]->(x)
WITH x, sum(CASE WHEN c.supersededBy = '' AND c.level IN $levels AND c.ownLevel IN $levels
  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels } THEN 1 ELSE 0 END) AS claims
RETURN x.id AS id, x.key AS key, x.type AS type, x.title AS title, x.publisher AS publisher, x.published AS published,
  x.url AS url, x.accessed AS accessed, x.language AS language, x.authors AS authors, x.container AS container,
  x.identifier AS identifier, x.pages AS pages, x.note AS note, x.level AS level, claims AS claims
ORDER BY key
LIMIT 5000000
