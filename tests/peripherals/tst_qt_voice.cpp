// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's speech against a speech-dispatcher of our own that plays into nowhere, and against none at all.
#include <QtTest>

#include "peripherals/qt/qt_voice.h"
#include "peripherals/qt/speaker.h"

#include <QFile>
#include <QLocalServer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextToSpeech>

#include <mutex>

using namespace yc::peripherals;

namespace {
/// The engine that speaks when Qt's cannot.
class Other : public Voice {
public:
    void say(const Spoken& spoken) override {
        const std::lock_guard lock(m_mutex);
        m_said << QString::fromStdString(spoken.text);
    }
    void hush() override {
        const std::lock_guard lock(m_mutex);
        ++m_hushed;
    }
    void setVolume(int percent) override {
        const std::lock_guard lock(m_mutex);
        m_volume = percent;
    }
    DeviceState state() const override { return {Health::Warning, "换了别的", "another one"}; }
    QStringList said() const {
        const std::lock_guard lock(m_mutex);
        return m_said;
    }
    int volume() const {
        const std::lock_guard lock(m_mutex);
        return m_volume;
    }
    int hushed() const {
        const std::lock_guard lock(m_mutex);
        return m_hushed;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_said;
    int m_volume = -1;
    int m_hushed = 0;
};

struct Place {
    explicit Place(QtVoiceSettings settings) {
        auto engine = std::make_unique<Other>();
        other = engine.get();
        voice = std::make_unique<QtVoice>(settings, std::move(engine));
    }
    Other* other = nullptr;
    std::unique_ptr<QtVoice> voice;
};

QtVoiceSettings nothing() {
    QtVoiceSettings settings;
    settings.engine = "nothing of this name";
    return settings;
}
}  // namespace

class TestQtVoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R067_withoutASpeechServiceTheOtherEngineSpeaks() {
        Place place(nothing());
        place.voice->say({"请 A 零 二 三 号到 3 号窗口", true, 2});
        place.voice->say({"Number A 0 2 3", false, 1});
        QTRY_COMPARE(place.other->said().size(), 3);
        QCOMPARE(place.other->said()[0], place.other->said()[1]);
        QCOMPARE(place.other->said()[2], QStringLiteral("Number A 0 2 3"));
        QVERIFY(!place.voice->ownChinese());
        QCOMPARE(int(place.voice->state().health), int(Health::Warning));  // its state is the place's
    }
    void volumeAndSilenceReachTheOtherEngine() {
        Place place(nothing());
        place.voice->setVolume(30);
        QTRY_COMPARE(place.other->volume(), 30);
        place.voice->hush();
        QTRY_COMPARE(place.other->hushed(), 1);
        place.voice->setVolume(0);
        QTRY_COMPARE(place.other->volume(), 0);
        place.voice->say({"不说", true, 1});
        place.voice->setVolume(150);
        QTRY_COMPARE(place.other->volume(), 100);
        QVERIFY(place.other->said().isEmpty());
    }
    void aloneItTellsThatNothingSpeaks() {
        QtVoice voice(nothing(), nullptr);
        QTRY_COMPARE(int(voice.state().health), int(Health::Fault));
        QVERIFY(voice.state().en.find("speech-dispatcher") != std::string::npos);
        voice.say({"请准备", true, 1});
        voice.hush();
    }
    void endsWhileItIsStillAsking() {
        for (int i = 0; i < 20; ++i) {
            Place place(nothing());
            place.voice->say({"请准备", true, 2});
        }
    }
    void aSpeakerThatCannotStartIsReplaced() {
        QtVoiceSettings settings;
        settings.speaker = {"/nonexistent/yichuang", "--speak"};
        Place place(settings);
        place.voice->say({"请准备", true, 1});
        QTRY_COMPARE(place.other->said().size(), 1);
    }
    void R067_aServiceThatNeverAnswersIsNotWaitedFor();
    void R067_theSpeechServiceSpeaksMandarin();
};

/// Takes the connection and says nothing, as a speech service without a sound card may.
void TestQtVoice::R067_aServiceThatNeverAnswersIsNotWaitedFor() {
    QTemporaryDir folder;
    const QString socket = folder.filePath(QStringLiteral("mute.sock"));
    QLocalServer mute;
    QVERIFY(mute.listen(socket));
    qputenv("SPEECHD_ADDRESS", QByteArray("unix_socket:") + socket.toUtf8());
    {
        QtVoiceSettings settings;
        settings.patience = std::chrono::milliseconds(300);
        Place place(settings);
        place.voice->say({"请 A 零 二 三 号到 3 号窗口", true, 2});
        QTRY_COMPARE(place.other->said().size(), 2);
        QVERIFY(!place.voice->ownChinese());
    }
    qunsetenv("SPEECHD_ADDRESS");
}

void TestQtVoice::R067_theSpeechServiceSpeaksMandarin() {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("speech-dispatcher"));
    QVERIFY2(!program.isEmpty(), "speech-dispatcher is among the test packages");
    QTemporaryDir folder;
    QFile config(folder.filePath(QStringLiteral("speechd.conf")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("LogLevel 1\nAudioOutputMethod \"libao\"\n"
                 "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\nDefaultModule espeak-ng\n");
    config.close();
    QDir(folder.path()).mkpath(QStringLiteral("modules"));
    QVERIFY(QFile::copy(QStringLiteral("/etc/speech-dispatcher/modules/espeak-ng.conf"),
                        folder.filePath(QStringLiteral("modules/espeak-ng.conf"))));
    const QString socket = folder.filePath(QStringLiteral("speechd.sock"));
    QProcess service;
    service.start(program, {QStringLiteral("-s"), QStringLiteral("-C"), folder.path(), QStringLiteral("-c"),
                            QStringLiteral("unix_socket"), QStringLiteral("-S"), socket, QStringLiteral("-P"),
                            folder.filePath(QStringLiteral("pid")), QStringLiteral("-L"), folder.path()});
    QVERIFY(service.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 20'000);
    qputenv("SPEECHD_ADDRESS", QByteArray("unix_socket:") + socket.toUtf8());
    {
        QtVoiceSettings settings;
        settings.patience = std::chrono::milliseconds(30'000);
        settings.longest = std::chrono::milliseconds(5'000);
        Place place(settings);
        QTRY_VERIFY_WITH_TIMEOUT(place.voice->ownChinese(), 30'000);
        QCOMPARE(int(place.voice->state().health), int(Health::Ready));
        place.voice->setVolume(80);
        place.voice->say({"请 A 零 二 三 号到 3 号窗口", true, 1});
        place.voice->say({"请准备", true, 1});
        // The service goes away: what it did not end is said by the other engine, no call is lost.
        service.kill();
        QVERIFY(service.waitForFinished());
        place.voice->say({"请 A 零 二 四 号到 3 号窗口", true, 1});
        QTRY_VERIFY_WITH_TIMEOUT(!place.other->said().isEmpty(), 30'000);
        QCOMPARE(place.other->said().last(), QStringLiteral("请 A 零 二 四 号到 3 号窗口"));
    }
    qunsetenv("SPEECHD_ADDRESS");
}

// The test is its own speaker.
int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--speak")) return speakFromStandardInput(arguments.mid(2));
    TestQtVoice test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_qt_voice.moc"
