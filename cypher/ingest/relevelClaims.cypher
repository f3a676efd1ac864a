// @name relevelClaims  Gives claims the level and type of their tie, and takes off their ends.
// @param $rows map[]  {claim, level, tieType}
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.level = row.level, c.tieType = row.tieType
WITH c
MATCH (c)-[a:ABOUT]->(:Entity)
DELETE a
