// @name claimsAbout  Claims about these ties or entities, replaced ones included.
// @param $ids string[]  ids  of ties or entities
// @row   id string
// @row   about string
// @engines neo4j, grafeo
UNWIND $ids AS wanted
MATCH (c:Claim {about: wanted})
RETURN c.id AS id, c.about AS about
