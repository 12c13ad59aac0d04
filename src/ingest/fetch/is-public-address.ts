import { BlockList, isIP } from "node:net";

/**
 * Addresses that are not of the public internet: this machine, private networks, link-local ones (where
 * clouds serve their machines' credentials), shared, multicast and reserved ones (IANA special-purpose
 * registries, RFC 6890).
 */
const SPECIAL = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  SPECIAL.addSubnet(network, prefix, "ipv4");
}

/** The only IPv6 addresses given out to the public, but for those that stand for others. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet("2000::", 3, "ipv6");
const SPECIAL_IPV6 = new BlockList();
for (const [network, prefix] of [
  // Teredo and 6to4 carry an IPv4 address inside, which may be a private one.
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  SPECIAL_IPV6.addSubnet(network, prefix, "ipv6");
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** True for an address of the public internet, in the spelling of `net.isIP`; false for everything else. */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) is only on addresses of the local link.
  if (address.includes("%")) {
    return false;
  }
  if (isIP(address) === 4) {
    return !SPECIAL.check(address, "ipv4");
  }
  return isIP(address) === 6 && GLOBAL.check(address, "ipv6") && !SPECIAL_IPV6.check(address, "ipv6");
}

/** True for an address that never leaves this machine. */
export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && LOOPBACK.check(address, family === 4 ? "ipv4" : "ipv6");
}
