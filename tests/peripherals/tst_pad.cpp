// SPDX-License-Identifier: GPL-3.0-or-later
#include "peripherals/pad/pad.h"

#include <QtTest>

#include <future>

using namespace yc::peripherals;

class TestPad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void framesRoundTripAndSkipDamage();
    void R163_signatureAndRatingComeFromTheCitizen();
    void R141_noAnswerIsNoRating();
    void R164_missingPadIsTold();
};

void TestPad::framesRoundTripAndSkipDamage() {
    const pad::Frame frame{1, pad::Message::ShowText, "请核对：沈若溪\x02\x03"};
    std::string damaged = pad::encode(frame);
    damaged[6] = static_cast<char>(damaged[6] ^ 1);
    pad::FrameReader reader;
    reader.feed("noise" + damaged + pad::encode(frame));
    const auto got = reader.next();
    QVERIFY(got);
    QCOMPARE(got->payload, frame.payload);
    QVERIFY(!reader.next());
}

void TestPad::R163_signatureAndRatingComeFromTheCitizen() {
    PadSimulator simulator;
    SerialPad pad(simulator.path(), 9600);
    simulator.answer(true, 5);
    std::promise<bool> signedFor;
    pad.askSignature("请核对后签字", [&](bool value) { signedFor.set_value(value); });
    auto future = signedFor.get_future();
    QCOMPARE(future.wait_for(std::chrono::seconds(5)), std::future_status::ready);
    QVERIFY(future.get());
    QCOMPARE(simulator.shown(), std::string("请核对后签字"));

    std::promise<std::optional<int>> stars;
    pad.askRating("003-0017-K", [&](std::optional<int> value) { stars.set_value(value); });
    auto rated = stars.get_future();
    QCOMPARE(rated.wait_for(std::chrono::seconds(5)), std::future_status::ready);
    QCOMPARE(rated.get().value_or(0), 5);
}

void TestPad::R141_noAnswerIsNoRating() {
    PadSimulator simulator;
    simulator.answer(std::nullopt, std::nullopt);
    SerialPad pad(simulator.path(), 9600);
    std::atomic<bool> answered{false};
    pad.askRating("003-0017-K", [&](std::optional<int>) { answered = true; });
    QTest::qWait(200);
    QVERIFY(!answered);
    pad.cancel();
}

void TestPad::R164_missingPadIsTold() {
    SerialPad pad("/dev/no-such-pad", 9600);
    QCOMPARE(pad.state().health, Health::Fault);
}

QTEST_GUILESS_MAIN(TestPad)
#include "tst_pad.moc"
