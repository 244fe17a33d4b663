import { IconEye, IconEyeOff } from './icons.js';
import { useState } from 'react';
import { IconButton } from './button.js';
import { TextField, type TextFieldProps } from './text-field.js';
import { useUiWords } from './ui-words.js';

/** A password with a way to see what one typed. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'end'>) {
  const t = useUiWords();
  const [shown, setShown] = useState(false);
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="none"
      end={
        <IconButton size="small" label={shown ? t('hide') : t('show')} onClick={() => setShown(!shown)}>
          <Icon size={16} />
        </IconButton>
      }
    />
  );
}
