/** Looks a copy of the database over: SQLite's check, its size and its SHA-256. Runs in a worker thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkCopy } from '../db/check.ts'
import type { CopyTask } from './copy-protocol.ts'

parentPort?.postMessage(checkCopy(workerData as CopyTask))
