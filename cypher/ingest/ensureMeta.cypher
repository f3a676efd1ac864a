// @name ensureMeta  Makes the one record of the revision when the store is new.
// @engines neo4j, grafeo
MERGE (m:Meta {id: 'meta'})
ON CREATE SET m.revision = 0, m.hash = ''
