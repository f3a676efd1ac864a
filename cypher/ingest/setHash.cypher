// @name setHash  Writes the content hash of the new revision.
// @param $hash string
// @engines neo4j, grafeo
MATCH (m:Meta {id: 'meta'})
SET m.hash = $hash
