// @name readCoverage  Who looked where; replaced records and those on a source hidden from the viewer are left out.
// @param $levels string[]  levels the viewer may read
// @row   id       string
// @row   key      string
// @row   field    string
// @row   region   string   "World" or the English name of an M49 region
// @row   source   string?  source id
// @row   lookedOn string?
// @row   result   string   found, none-found or not-looked
// @row   note     string?
// @row   level    string
// @order key, id   @limit 5000000 rows   @engines neo4j, grafeo   @cost one scan of coverage
MATCH (c:Coverage)
WHERE c.supersededBy = '' AND c.level IN $levels
OPTIONAL MATCH (c)-[:LOOKED_IN]->(x:Source)
WITH c, x
WHERE x IS NULL OR x.level IN $levels
RETURN c.id AS id, c.key AS key, c.field AS field, c.region AS region, x.id AS source, c.lookedOn AS lookedOn,
  c.result AS result, c.note AS note, c.level AS level
ORDER BY key, id
LIMIT 5000000
