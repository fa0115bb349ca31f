package io.github.aib4j.consumer

import io.github.aib4j.client.ImageBuilderClient
import io.github.aib4j.client.ImageBuilderClientBuilder
import io.github.aib4j.client.poll.PollOptions
import io.github.aib4j.model.ImageTemplate
import io.github.aib4j.model.customize.Customizer
import io.github.aib4j.model.distribute.Distributor
import io.github.aib4j.model.id.UserAssignedIdentityId
import io.github.aib4j.model.run.BuildOutcome
import io.github.aib4j.model.source.ImageSource
import io.github.aib4j.testing.LocalImageBuilder
import java.time.Duration

fun template(subscription: String): ImageTemplate =
    ImageTemplate.builder()
        .location("westeurope")
        .identity(UserAssignedIdentityId.of(subscription, "images", "image-builder"))
        .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
        .customize(Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
        .distribute(Distributor.vhd("disk"))
        .build()

fun build(client: ImageBuilderClient, template: ImageTemplate): List<String> {
    val outcome: BuildOutcome = client.submitAndRun("images", "web", template)
    val reason: String? = outcome.message().orElse(null)
    check(outcome.isSucceeded) { "${outcome.summary()}: $reason" }
    return outcome.outputs().map { it.name() }
}

fun main() {
    val subscription = "11111111-2222-3333-4444-555555555555"
    LocalImageBuilder.create().use { service ->
        val client = ImageBuilderClientBuilder()
            .subscriptionId(subscription)
            .credential(service.credential())
            .httpClient(service.httpClient())
            .pollOptions(PollOptions.every(Duration.ofMillis(1)))
            .buildClient()
        println("Kotlin made ${build(client, template(subscription))}")
    }
}
