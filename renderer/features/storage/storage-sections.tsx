/** The part of Settings about room on the disk and about not losing anything. */
import { BackupsSection } from './backups-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RoomSection } from './room-section.tsx'

export const StorageSections = () => (
  <>
    <RoomSection />
    <BackupsSection />
    <ProfileSection />
  </>
)
