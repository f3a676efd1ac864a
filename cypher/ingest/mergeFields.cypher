// @name mergeFields  Fields of action not yet stored.
// @param $fields string[]
// @engines neo4j, grafeo
UNWIND $fields AS field
MERGE (:Field {id: field})
