// @name readTieClaims  Claims about ties that the viewer may see; replaced claims are left out.
// @param $types  string[]  tie types; empty = all
// @param $entity string    id of one end; "" = any
// @param $levels string[]  levels the viewer may read
// @row   id          string   claim id
// @row   key         string   hash of the row it came from
// @row   order       integer  place in its package, first row first
// @row   about       string   id of the tie or entity
// @row   property    string   "tie" or the fact
// @row   value       string?  as written
// @row   low         number?
// @row   high        number?
// @row   unit        string?
// @row   asOf        string?
// @row   start       string?  EDTF as written
// @row   end         string?
// @row   s1          integer?  earliest start, day number
// @row   s2          integer?
// @row   e1          integer?
// @row   e2          integer?
// @row   attested    integer?  latest day the claim attests
// @row   method      string?
// @row   role        string?
// @row   stance      string
// @row   confidence  string
// @row   locator     string?
// @row   note        string?
// @row   ownLevel    string   what the row itself asks for
// @row   recordedBy  string?  package it came from; null unless all levels may be read, for it can name a person
// @row   recordedOn  string?  day its source was read, else of the import; by the same rule
// @row   source      string   source id
// @row   sourceTitle string
// @row   publisher   string?
// @row   published   string?
// @order about, order, key, id   @limit 5000000 rows   @engines neo4j, grafeo   @cost one scan of claims
MATCH (c:Claim)-[:STATED_IN]->(x:Source)
WHERE c.property = 'tie' AND c.supersededBy = '' AND c.ownLevel IN $levels AND c.level IN $levels AND x.level IN $levels
  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels }
  AND (size($types) = 0 OR c.tieType IN $types)
  AND CASE WHEN $entity = '' THEN true ELSE EXISTS { MATCH (c)-[:ABOUT]->(e:Entity) WHERE e.id = $entity } END
RETURN c.id AS id, c.key AS key, c.order AS `order`, c.about AS about, c.property AS property, c.value AS value,
  c.low AS low, c.high AS high, c.unit AS unit, c.asOf AS asOf, c.start AS start, c.end AS `end`,
  c.s1 AS s1, c.s2 AS s2, c.e1 AS e1, c.e2 AS e2, c.attested AS attested, c.method AS method, c.role AS role,
  c.stance AS stance, c.confidence AS confidence, c.locator AS locator, c.note AS note, c.ownLevel AS ownLevel,
  CASE WHEN 'restricted' IN $levels THEN c.recordedBy ELSE null END AS recordedBy,
  CASE WHEN 'restricted' IN $levels THEN c.recordedOn ELSE null END AS recordedOn,
  x.id AS source, x.title AS sourceTitle, x.publisher AS publisher, x.published AS published
ORDER BY about, `order`, key, id
LIMIT 5000000
