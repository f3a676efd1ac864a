// @name deleteLooseCountries  Deletes countries where nobody is based.
// @engines neo4j, grafeo
MATCH (c:Country)
WHERE NOT EXISTS { MATCH (c)<-[:BASED_IN]-(:Entity) }
DELETE c
