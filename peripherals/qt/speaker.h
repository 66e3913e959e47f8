// SPDX-License-Identifier: GPL-3.0-or-later
// 发声进程: the other end of QtVoice. Speaks what it is told on standard input through Qt TextToSpeech, in a process of its
// own: the client library of speech-dispatcher 0.11 blocks for ever when the service does not answer, and crashes when it goes
// away. One line each: "say zh 60 text", "stop"; answered by "voices 1 1" (Chinese, English), "ended", "failed".
#pragma once

#include <QStringList>

namespace yc::peripherals {

/// Until the input ends. Needs a QCoreApplication. Arguments: name of the Qt plugin ("" = the first), words per minute.
int speakFromStandardInput(const QStringList& arguments);

}  // namespace yc::peripherals
