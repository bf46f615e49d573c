/** `imsbasiclti_xmlv1p*`: a tool that runs on someone's server. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { readXml, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import { childOf, descendantsOf, textOf } from './xml.ts'

/** Puts the tool on the list of what cannot be used, by name and address. */
export const refuseTool = async (cartridge: Cartridge, path: CoursePath): Promise<void> => {
  const root = await readXml(cartridge, path)
  if (!root) return
  const title = textOf(childOf(root, 'title'))
  const [address] = descendantsOf(root, ['secure_launch_url', 'launch_url'])
  refuse(cartridge, path, 'external-tool', [title, textOf(address)].filter((word) => word !== '').join(' '))
}
