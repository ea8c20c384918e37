/** The version that the server and the command line give as their own: the one of the package. */
export const VERSION = "0.1.0";
