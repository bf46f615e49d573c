/** This device's id and its hybrid clock, which starts past every timestamp already in the profile. */
import type { DeviceId } from '../../shared/kernel/brand.ts'
import { HybridClock, Hlc } from '../../shared/kernel/hybrid-clock.ts'
import type { Ports } from '../ports/index.ts'
import type { DeviceRepository } from '../db/device.repository.ts'

export const deviceClock = (
  repository: DeviceRepository,
  ports: Ports,
): { device: DeviceId; hybrid: HybridClock } => {
  const device = repository.id(ports.newId)
  const hybrid = new HybridClock(ports.clock, device)
  const newest = Hlc.safeParse(repository.newestStamp())
  if (newest.success) hybrid.observe(newest.data)
  return { device, hybrid }
}
