// @name restoreClaims  Shows again the claims that a batch had replaced.
// @param $batch string
// @engines neo4j, grafeo
MATCH (c:Claim {supersededBy: $batch})
SET c.supersededBy = ''
