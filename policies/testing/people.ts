/** Who and when, in the tests of policies. */

export const NOW = '2026-11-22T12:00:00Z'

/** Two real ed25519 public keys of nobody, and one more for the client. */
export const OPERATOR_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlDVHMCMpOA5n1r9k7nKyvAUGmXxAdhJpYXAStzUYmM operator'
export const OTHER_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILp7D3vAIyLzxl6CkGF5mRW6nG9WQk0qkEdTPpD0Zr1c stranger'
export const CLIENT_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDh1kq0CUYVWmzv9r3R0a2n2a4w0xw2pYgqP2k8h3pQm client'
export const ADMIN = '198.51.100.7/32'
