// Loaded into a program that a test starts with a pipe as its standard input: the pipe closes when
// the test's process ends, however that is, and the program ends too. jest may end a worker that
// has grown too large in the middle of a file, and run the file again in another.
process.stdin.resume().once('end', () => process.exit(1))
