/** Entry of the utility process. */
import { createApp } from '../../app/create-app.ts'
import { stderrLog } from '../node-ports.ts'
import { lockProfile } from '../profile-lock.ts'
import { serveBrain } from './serve-brain.ts'

serveBrain({
  parent: process.parentPort,
  createApp,
  lockProfile,
  log: stderrLog('info'),
  exit: (code) => process.exit(code),
})
