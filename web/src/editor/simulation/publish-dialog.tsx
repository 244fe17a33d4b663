export const PublishDialog = (_: { onClose: () => void }) => null;
