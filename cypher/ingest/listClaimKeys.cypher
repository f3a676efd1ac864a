// @name listClaimKeys  Key of every claim that is not replaced.
// @row   key string
// @engines neo4j, grafeo
MATCH (c:Claim)
WHERE c.supersededBy = ''
RETURN c.key AS key
