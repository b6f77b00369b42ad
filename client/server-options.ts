// What Node is told when the server is started: the editor does so, and so does whoever measures it.

/**
 * A table of 50,000 entries is read in half the memory. What is read and let go of soon lies in a space that the engine
 * lets grow to several times what is kept; collected more often, it costs about the same.
 */
export const NODE_OPTIONS: readonly string[] = ['--max-semi-space-size=16'];
