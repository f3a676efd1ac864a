// @name raiseRevision  Raises the revision; first in each transaction, so that two writers wait for one another.
// @row   revision integer
// @engines neo4j, grafeo
MATCH (m:Meta {id: 'meta'})
SET m.revision = m.revision + 1
RETURN m.revision AS revision
