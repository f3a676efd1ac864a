// @name findHash  The content hash of the revision before.
// @row   hash string
// @engines neo4j, grafeo
MATCH (m:Meta {id: 'meta'})
RETURN m.hash AS hash
