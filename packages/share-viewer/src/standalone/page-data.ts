/** Where an exported page keeps its conversation: data, never script. */
export const dataElementId = 'playthread-conversation'
