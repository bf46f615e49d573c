/** A parcel on its way from the browser to the brain. */
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { CardButton, CardFrame } from './card-frame.tsx'
import { Transfer } from './transfer.tsx'
import type { Upload } from './uploads.ts'

export const UploadCard = ({ upload }: { readonly upload: Upload }) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const { name, error, filesDone, filesTotal, rate } = upload
  const left = rate ? ((upload.bytesTotal - upload.bytesDone) / rate) * 1000 : null
  return (
    <CardFrame
      name={name}
      tone={error ? 'bad' : 'calm'}
      state={error ? t('imports.state-failed') : t('imports.sending', { done: filesDone, count: filesTotal })}
      onClose={error ? upload.stop : null}
    >
      {error ? (
        <p>{sentence(error)}</p>
      ) : (
        <Transfer name={name} part={upload} rate={rate} remainingMs={left} />
      )}
      {error ? (
        <CardButton onClick={upload.again}>{t('ui.try-again')}</CardButton>
      ) : (
        <CardButton onClick={upload.stop}>{t('ui.cancel')}</CardButton>
      )}
    </CardFrame>
  )
}
