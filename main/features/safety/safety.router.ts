import { os } from '../../rpc/os.ts'
import type { SafetyService } from './safety.service.ts'
import type { TransferService } from './transfer.service.ts'
import type { Work } from './work.ts'

export const safetyRouter = (safety: SafetyService, transfer: TransferService, work: Work) =>
  os.safety.router({
    backups: os.safety.backups.handler(() => safety.list()),
    backUp: os.safety.backUp.handler(() => safety.backUp()),
    restore: os.safety.restore.handler(({ input }) => safety.restore(input.backup)),
    removeBackup: os.safety.removeBackup.handler(({ input }) => safety.remove(input.backup)),
    recovery: os.safety.recovery.handler(() => safety.recovery()),
    dismissRecovery: os.safety.dismissRecovery.handler(() => safety.dismissRecovery()),
    storage: os.safety.storage.handler(() => safety.storage()),
    emptyQuarantine: os.safety.emptyQuarantine.handler(() => safety.emptyQuarantine()),
    work: os.safety.work.handler(() => work.now()),
    cancel: os.safety.cancel.handler(() => work.cancel()),
    exportPlace: os.safety.exportPlace.handler(() => ({ file: transfer.place() })),
    exportProfile: os.safety.exportProfile.handler(({ input }) => transfer.exportTo(input.file)),
    importProfile: os.safety.importProfile.handler(({ input }) => transfer.importFrom(input.file)),
  })
